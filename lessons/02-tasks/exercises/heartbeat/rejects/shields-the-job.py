# fails: Cancelled, it cancels the job, stops the beats and ends as cancelled
# advice: The job runs in a task of its own here, and nobody cancels that. Await `job()` itself, or cancel its task and wait for it.
import asyncio


async def keep_beating(beat):
    while True:
        await asyncio.sleep(1)
        beat()


async def with_heartbeat(job, beat):
    working = asyncio.create_task(job())
    beating = asyncio.create_task(keep_beating(beat))
    try:
        await asyncio.wait([working])
        return working.result()
    finally:
        beating.cancel()
        await asyncio.wait([beating])
