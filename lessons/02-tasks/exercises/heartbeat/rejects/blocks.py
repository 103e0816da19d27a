# fails: There is a beat every second while the job runs
# advice: `time.sleep` blocks the event loop, and the job with it. Sleep with `await asyncio.sleep(1)`.
import asyncio
import time


async def keep_beating(beat):
    while True:
        time.sleep(1)
        beat()
        await asyncio.sleep(0)


async def with_heartbeat(job, beat):
    beating = asyncio.create_task(keep_beating(beat))
    try:
        return await job()
    finally:
        beating.cancel()
        await asyncio.wait([beating])
