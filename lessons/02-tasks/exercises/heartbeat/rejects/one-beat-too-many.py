# fails: There is a beat every second while the job runs
# advice: When the job ends, the beats have to stop at once. A flag is seen only after the next sleep, and the beat after it is one too many.
import asyncio


async def with_heartbeat(job, beat):
    running = True

    async def beats():
        while running:
            await asyncio.sleep(1)
            beat()

    beating = asyncio.create_task(beats())
    try:
        return await job()
    finally:
        running = False
        await beating
