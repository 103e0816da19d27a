# fails: Cancelled, it ends at once
# advice: When you are cancelled, you still wait for the thread. Let CancelledError out at once.
import asyncio


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    live = True

    def put(p):
        if live:
            progress.put_nowait(p)
    fut = asyncio.ensure_future(asyncio.to_thread(job, lambda p: loop.call_soon_threadsafe(put, p)))
    try:
        return await asyncio.shield(fut)
    except asyncio.CancelledError:
        await fut
        raise
    finally:
        live = False
