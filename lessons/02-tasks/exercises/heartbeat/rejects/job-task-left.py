# fails: Cancelled, it cancels the job, stops the beats and ends as cancelled
# advice: The shield keeps the job going when you are cancelled. Leave it out, or cancel the job yourself.
import asyncio


async def with_heartbeat(job, beat):

    async def beats():
        while True:
            await asyncio.sleep(1)
            beat()
    task = asyncio.create_task(beats())
    work = asyncio.create_task(job())
    try:
        return await asyncio.shield(work)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
