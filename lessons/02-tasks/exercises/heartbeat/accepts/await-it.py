import asyncio


async def with_heartbeat(job, beat):
    async def beats():
        while True:
            await asyncio.sleep(1)
            beat()

    task = asyncio.create_task(beats(), name="heartbeat")
    try:
        result = await job()
    finally:
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
    return result
