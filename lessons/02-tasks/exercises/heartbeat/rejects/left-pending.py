# fails: No beat and no task is left over
# advice: Nobody stops the beats. Cancel their task when the job has ended, and wait until it has ended too.
import asyncio


async def keep_beating(beat):
    while True:
        await asyncio.sleep(1)
        beat()


async def with_heartbeat(job, beat):
    asyncio.create_task(keep_beating(beat))
    return await job()
