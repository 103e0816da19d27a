# fails: There is a beat every second while the job runs
# advice: The first beat comes at once; it is due after one second. Sleep first, then beat.
import asyncio


async def keep_beating(beat):
    while True:
        beat()
        await asyncio.sleep(1)


async def with_heartbeat(job, beat):
    beating = asyncio.create_task(keep_beating(beat))
    try:
        return await job()
    finally:
        beating.cancel()
        await asyncio.wait([beating])
