# fails: There is a beat every second while the job runs
# advice: The beats begin when the job is over. They need a task of their own, made before the job is awaited.
import asyncio


async def with_heartbeat(job, beat):
    result = await job()
    for _ in range(3):
        await asyncio.sleep(1)
        beat()
    return result
