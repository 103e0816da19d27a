# fails: The job's result comes back
# advice: The thread's result is the value of the `await`. Your code waits for it and then drops it.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    has_ended = False

    def arrive(percent):
        if not has_ended:
            progress.put_nowait(percent)

    try:
        await asyncio.to_thread(job, lambda percent: loop.call_soon_threadsafe(arrive, percent))
    finally:
        has_ended = True
