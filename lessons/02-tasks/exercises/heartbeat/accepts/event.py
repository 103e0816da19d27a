import asyncio


async def with_heartbeat(job, beat):
    stop = asyncio.Event()

    async def beats():
        while True:
            try:
                await asyncio.wait_for(stop.wait(), 1)
                return
            except TimeoutError:
                beat()

    task = asyncio.create_task(beats())
    try:
        return await job()
    finally:
        stop.set()
        await task
