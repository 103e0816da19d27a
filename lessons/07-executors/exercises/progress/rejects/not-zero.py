# fails: Each percentage arrives when it is reported
# advice: 0 is a percentage like any other, and is put into the queue, too.
import asyncio


async def convert(job, progress):
    loop, is_over = asyncio.get_running_loop(), False

    def put(percent):
        if percent and not is_over:
            progress.put_nowait(percent)

    try:
        return await asyncio.to_thread(job, lambda percent: loop.call_soon_threadsafe(put, percent))
    finally:
        is_over = True
