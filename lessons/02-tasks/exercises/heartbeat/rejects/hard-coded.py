# fails: There is a beat every second while the job runs
# advice: Three beats are right for a job of 3.5 s. Nobody knows beforehand how long a job takes.
import asyncio


async def with_heartbeat(job, beat):
    working = asyncio.create_task(job())
    for _ in range(3):
        await asyncio.sleep(1)
        beat()
    return await working
