# fails: Cancelled, it ends at once
# advice: Waiting for the thread after a cancellation keeps the caller waiting too. Let the thread go on by itself.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    work = asyncio.create_task(
        asyncio.to_thread(job, lambda percent: loop.call_soon_threadsafe(progress.put_nowait, percent))
    )
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await work
        raise
