# fails: Cancelled, it cancels the job, stops the beats and ends as cancelled
# advice: `cancel()` only asks. A cancelled job may need some time, and it has to end before you do.
import asyncio


async def with_heartbeat(job, beat):
    task = asyncio.create_task(job())
    try:
        while True:
            done, _ = await asyncio.wait([task], timeout=1)
            if done:
                return task.result()
            beat()
    finally:
        task.cancel()
        await asyncio.sleep(0.5)
