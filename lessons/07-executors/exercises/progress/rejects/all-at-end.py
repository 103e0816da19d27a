# fails: Each percentage arrives when it is reported
# advice: The percentages come all at once when the job has ended. Hand each over to the loop when it is reported.
import asyncio


async def convert(job, progress):
    got = []
    r = await asyncio.to_thread(job, got.append)
    for p in got:
        progress.put_nowait(p)
    return r
