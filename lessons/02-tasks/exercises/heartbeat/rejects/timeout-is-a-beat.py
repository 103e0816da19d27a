# fails: An exception of the job comes out, and the beats stop
# advice: A TimeoutError may also come from the job itself. Ask the task whether it is done.
import asyncio


async def with_heartbeat(job, beat):
    task = asyncio.create_task(job())
    try:
        while True:
            try:
                return await asyncio.wait_for(asyncio.shield(task), 1)
            except (TimeoutError, OSError, LookupError, ValueError, RuntimeError, ArithmeticError):
                if not task.done():
                    beat()
                else:
                    return ""
    finally:
        task.cancel()
        await asyncio.wait([task])
