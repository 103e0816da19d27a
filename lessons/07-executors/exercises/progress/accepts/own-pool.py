import asyncio
from concurrent.futures import ThreadPoolExecutor


class Reporter:
    def __init__(self, loop, queue):
        self.loop = loop
        self.queue = queue

    def __call__(self, percent):
        self.loop.call_soon_threadsafe(self.deliver, percent)

    def deliver(self, percent):
        if self.queue is not None:
            self.queue.put_nowait(percent)


async def convert(job, progress):
    loop = asyncio.get_running_loop()
    reporter = Reporter(loop, progress)
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        return await loop.run_in_executor(pool, job, reporter)
    finally:
        reporter.queue = None
        pool.shutdown(wait=False)
