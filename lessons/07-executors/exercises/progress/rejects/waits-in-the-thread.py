# fails: The job never waits for the loop
# advice: `.result()` makes the job's thread wait until the loop has a turn for the report. Without it the report is on its way just the same.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    has_ended = False

    async def deliver(percent):
        if not has_ended:
            progress.put_nowait(percent)

    def report(percent):
        asyncio.run_coroutine_threadsafe(deliver(percent), loop).result()

    try:
        return await asyncio.to_thread(job, report)
    finally:
        has_ended = True
