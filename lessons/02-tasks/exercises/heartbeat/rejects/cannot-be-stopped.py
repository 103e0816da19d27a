# fails: There is a beat every second while the job runs
# advice: The beating task catches CancelledError and goes on, so waiting for its end never ends. Let the CancelledError end its loop.
import asyncio


async def keep_beating(beat):
    while True:
        try:
            await asyncio.sleep(1)
            beat()
        except asyncio.CancelledError:
            pass


async def with_heartbeat(job, beat):
    beating = asyncio.create_task(keep_beating(beat))
    try:
        return await job()
    finally:
        beating.cancel()
        await asyncio.wait([beating])
