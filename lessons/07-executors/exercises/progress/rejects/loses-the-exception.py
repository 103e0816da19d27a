# fails: An exception of the job comes out
# advice: The `except` catches what the job raised, and the caller takes a failed job for a finished one.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    has_ended = False

    def arrive(percent):
        if not has_ended:
            progress.put_nowait(percent)

    try:
        return await asyncio.to_thread(job, lambda percent: loop.call_soon_threadsafe(arrive, percent))
    except Exception as error:
        return f"failed: {error}"
    finally:
        has_ended = True
