import asyncio


async def process_all(items, work, workers):
    queue = asyncio.Queue()
    for number, item in enumerate(items):
        queue.put_nowait((number, item))
    results = {}

    async def worker():
        while True:
            _, item = await queue.get()
            try:
                results[item] = await work(item)
            except Exception as error:
                results[item] = error
            queue.task_done()

    tasks = [asyncio.ensure_future(worker()) for _ in range(workers)]
    try:
        await queue.join()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    return results
