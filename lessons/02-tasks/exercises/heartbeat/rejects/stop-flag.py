# fails: The result comes as soon as the job ends
# advice: A flag is seen only when the sleep is over, so the result comes late. Cancel the beating task: its sleep ends at once.
import asyncio


async def with_heartbeat(job, beat):
    going = True

    async def beats():
        while going:
            await asyncio.sleep(1)
            if going:
                beat()
    task = asyncio.create_task(beats())
    try:
        return await job()
    finally:
        going = False
        await task
