import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    closed = asyncio.Event()

    async def put(p):
        if not closed.is_set():
            await progress.put(p)

    def report(p):
        asyncio.run_coroutine_threadsafe(put(p), loop)
    try:
        return await asyncio.to_thread(job, report)
    finally:
        closed.set()
