# fails: Each percentage arrives when it is reported
# advice: Looking for reports every now and then shows them late and keeps the loop busy for nothing. The thread can wake the loop itself.
import asyncio
import queue


async def convert(job, progress):
    reports = queue.SimpleQueue()

    def forward():
        while not reports.empty():
            progress.put_nowait(reports.get())

    work = asyncio.create_task(asyncio.to_thread(job, reports.put))
    while not work.done():
        forward()
        await asyncio.sleep(0.1)
    forward()
    return await work
