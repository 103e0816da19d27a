# fails: No beat and no task is left over
# advice: The next timer is set already when the job ends. Keep its handle and cancel it.
import asyncio


async def with_heartbeat(job, beat):
    loop = asyncio.get_running_loop()

    def again():
        beat()
        loop.call_later(1, again)

    loop.call_later(1, again)
    return await job()
