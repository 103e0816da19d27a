# fails: Cancelled, it ends at once
# advice: Your code catches CancelledError and returns. Tidy up in `finally`, and let the error go on.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    running = True

    def arrive(percent):
        if running:
            progress.put_nowait(percent)

    try:
        return await asyncio.to_thread(job, lambda percent: loop.call_soon_threadsafe(arrive, percent))
    except asyncio.CancelledError:
        return None
    finally:
        running = False
