# fails: The event loop stays free
# advice: `job(...)` runs where it is called, here on the event loop. Hand the function itself to a thread.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    return job(lambda percent: loop.call_soon_threadsafe(progress.put_nowait, percent))
