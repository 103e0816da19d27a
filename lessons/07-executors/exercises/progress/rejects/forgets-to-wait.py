# fails: The job's result comes back
# advice: `run_in_executor` gives you a future at once. Its result is there after you have awaited it.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    work = loop.run_in_executor(
        None, job, lambda percent: loop.call_soon_threadsafe(progress.put_nowait, percent)
    )
    return work
