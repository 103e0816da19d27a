# fails: There is a beat every second while the job runs
# advice: The job may take very long. Where do your beats come to an end by themselves?
import asyncio


async def with_heartbeat(job, beat):
    async def beats():
        for _ in range(20):
            await asyncio.sleep(1)
            beat()

    task = asyncio.create_task(beats())
    try:
        return await job()
    finally:
        task.cancel()
        await asyncio.wait([task])
