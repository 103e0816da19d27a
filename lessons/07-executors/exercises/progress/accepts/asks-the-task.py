import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    finished = loop.create_future()

    def put(percent):
        if not finished.done():
            progress.put_nowait(percent)

    def report(percent):
        loop.call_soon_threadsafe(put, percent)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.to_thread(job, report))
        task.add_done_callback(lambda _: finished.set_result(None))
    return task.result()
