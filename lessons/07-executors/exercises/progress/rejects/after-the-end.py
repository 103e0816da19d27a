# fails: Nothing arrives after the end
# advice: A cancelled `await` doesn't stop its thread, and its reports still reach the loop. Something on the loop has to know that `convert` has ended.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    return await asyncio.to_thread(job, lambda percent: loop.call_soon_threadsafe(progress.put_nowait, percent))
