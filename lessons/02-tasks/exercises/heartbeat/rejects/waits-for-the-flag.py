# fails: The result comes as soon as the job ends
# advice: The flag is seen only when the sleep is over. `cancel()` ends a sleep at once.
import asyncio


async def with_heartbeat(job, beat):
    running = True

    async def beats():
        while running:
            await asyncio.sleep(1)
            if running:
                beat()

    beating = asyncio.create_task(beats())
    try:
        return await job()
    finally:
        running = False
        await beating
