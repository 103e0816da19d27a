import asyncio


async def pulse(beat):
    while True:
        await asyncio.sleep(1)
        beat()


async def with_heartbeat(job, beat):
    async with asyncio.TaskGroup() as group:
        beats = group.create_task(pulse(beat))
        try:
            return await job()
        finally:
            beats.cancel()
