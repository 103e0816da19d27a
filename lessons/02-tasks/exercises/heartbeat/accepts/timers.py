import asyncio


async def with_heartbeat(job, beat):
    loop = asyncio.get_running_loop()
    handle = None

    def again(due):
        nonlocal handle
        handle = loop.call_at(due + 1, again, due + 1)
        if due > start:
            beat()

    start = loop.time()
    again(start)
    try:
        return await job()
    finally:
        handle.cancel()
