import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    reports = asyncio.Queue()

    async def forward():
        while True:
            progress.put_nowait(await reports.get())

    forwarding = asyncio.create_task(forward())
    try:
        result = await asyncio.to_thread(
            job, lambda percent: loop.call_soon_threadsafe(reports.put_nowait, percent)
        )
        while not reports.empty():
            await asyncio.sleep(0)
        return result
    finally:
        forwarding.cancel()
        await asyncio.gather(forwarding, return_exceptions=True)
