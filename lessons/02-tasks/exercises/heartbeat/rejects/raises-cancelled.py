# fails: The result comes as soon as the job ends
# advice: `await` on a cancelled task raises its CancelledError in you too. Catch it around that one line, or use `asyncio.wait`.
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
        await beating
