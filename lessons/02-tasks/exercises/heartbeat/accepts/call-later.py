import asyncio


async def with_heartbeat(job, beat):
    loop = asyncio.get_running_loop()
    handle = None
    due = loop.time()

    def tick():
        nonlocal handle, due
        beat()
        due += 1
        handle = loop.call_at(due, tick)
    due += 1
    handle = loop.call_at(due, tick)
    try:
        return await job()
    finally:
        handle.cancel()
