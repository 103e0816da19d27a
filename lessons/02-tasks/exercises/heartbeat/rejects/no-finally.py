# fails: An exception of the job comes out, and the beats stop
# advice: If the job raises, the lines after its `await` are skipped and the beats go on. Put them into a `finally:` block.
import asyncio


async def keep_beating(beat):
    while True:
        await asyncio.sleep(1)
        beat()


async def with_heartbeat(job, beat):
    beating = asyncio.create_task(keep_beating(beat))
    result = await job()
    beating.cancel()
    await asyncio.wait([beating])
    return result
