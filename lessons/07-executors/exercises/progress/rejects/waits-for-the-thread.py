# fails: Cancelled, it ends at once
# advice: Leaving `with ThreadPoolExecutor()` waits for the pool's threads, and it blocks the loop while it waits. `shutdown(wait=False)` doesn't.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    running = True

    def arrive(percent):
        if running:
            progress.put_nowait(percent)

    try:
        with ThreadPoolExecutor(max_workers=1) as pool:
            return await loop.run_in_executor(
                pool, job, lambda percent: loop.call_soon_threadsafe(arrive, percent)
            )
    finally:
        running = False
