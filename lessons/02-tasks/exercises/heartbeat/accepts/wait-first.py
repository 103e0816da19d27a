import asyncio


async def with_heartbeat(job, beat):
    async def beats():
        at = 1
        loop = asyncio.get_running_loop()
        start = loop.time()
        while True:
            await asyncio.sleep(start + at - loop.time())
            beat()
            at += 1

    work, beating = asyncio.create_task(job()), asyncio.create_task(beats())
    try:
        await asyncio.wait([work, beating], return_when=asyncio.FIRST_COMPLETED)
        return work.result()
    finally:
        for task in (work, beating):
            task.cancel()
        await asyncio.gather(work, beating, return_exceptions=True)
