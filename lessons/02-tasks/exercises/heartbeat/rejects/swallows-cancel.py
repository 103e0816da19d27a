# fails: Cancelled, it cancels the job, stops the beats and ends as cancelled
# advice: Your `except CancelledError` takes the cancellation for the end of the work. Clean up there, then `raise` it again.
import asyncio


async def keep_beating(beat):
    while True:
        await asyncio.sleep(1)
        beat()


async def with_heartbeat(job, beat):
    beating = asyncio.create_task(keep_beating(beat))
    result = None
    try:
        result = await job()
    except asyncio.CancelledError:
        pass
    finally:
        beating.cancel()
        await asyncio.wait([beating])
    return result
