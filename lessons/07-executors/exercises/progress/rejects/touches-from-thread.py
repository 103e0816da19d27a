# fails: The queue is touched on the loop's thread only
# advice: `progress.put_nowait` given to the job runs in the job's thread. Let the thread ask the loop to make that call.
import asyncio


async def convert(job, progress):
    return await asyncio.to_thread(job, progress.put_nowait)
