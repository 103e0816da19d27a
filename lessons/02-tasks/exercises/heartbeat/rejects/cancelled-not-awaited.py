# fails: No beat and no task is left over
# advice: `cancel()` only asks. The task is still there until it has had a turn: wait for it after `cancel()`.
import asyncio


async def keep_beating(beat):
    while True:
        await asyncio.sleep(1)
        beat()


async def with_heartbeat(job, beat):
    beating = asyncio.create_task(keep_beating(beat))
    try:
        return await job()
    finally:
        beating.cancel()
