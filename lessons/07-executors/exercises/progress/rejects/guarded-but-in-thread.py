# fails: The queue is touched on the loop's thread only
# advice: Everything inside `report` happens in the job's thread, also `progress.put_nowait`. Let the thread ask the loop to make that call.
import asyncio


async def convert(job, progress):
    running = True

    def report(percent):
        if running:
            progress.put_nowait(percent)

    try:
        return await asyncio.to_thread(job, report)
    finally:
        running = False
