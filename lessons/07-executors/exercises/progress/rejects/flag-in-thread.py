# fails: Nothing arrives after the end
# advice: The thread looks at the flag, and `convert` ends while the report is on its way. Look at the flag on the loop, in the function that `call_soon_threadsafe` calls.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    ended = False

    def report(percent):
        if not ended:
            loop.call_soon_threadsafe(progress.put_nowait, percent)

    try:
        return await asyncio.to_thread(job, report)
    finally:
        ended = True
