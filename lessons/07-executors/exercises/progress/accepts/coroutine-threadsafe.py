import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    open_ = True

    async def deliver(percent):
        if open_:
            await progress.put(percent)

    def report(percent):
        asyncio.run_coroutine_threadsafe(deliver(percent), loop)

    work = loop.run_in_executor(None, job, report)
    try:
        result = await work
    finally:
        open_ = False
    return result
