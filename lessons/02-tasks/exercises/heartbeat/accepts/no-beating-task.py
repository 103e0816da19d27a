import asyncio


async def with_heartbeat(job, beat):
    working = asyncio.create_task(job())
    try:
        while True:
            done, _ = await asyncio.wait({working}, timeout=1)
            if done:
                return working.result()
            beat()
    except asyncio.CancelledError:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        raise
