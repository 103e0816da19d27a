# fails: Each percentage arrives when it is reported
# advice: The reports are kept until the job is done, so the bar stands still and then jumps. Pass each one to the loop when it comes.
import asyncio


async def convert(job, progress):
    reports = []
    result = await asyncio.to_thread(job, reports.append)
    for percent in reports:
        progress.put_nowait(percent)
    return result
