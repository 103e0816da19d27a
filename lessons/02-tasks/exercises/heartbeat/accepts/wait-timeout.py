import asyncio


async def with_heartbeat(job, beat):
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(job())
    next_beat = loop.time() + 1
    try:
        while not task.done():
            await asyncio.wait([task], timeout=next_beat - loop.time())
            if not task.done():
                beat()
                next_beat += 1
        return task.result()
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.wait([task])
        raise
