import asyncio, functools


class Reporter:

    def __init__(self, loop, queue):
        self.loop, self.queue, self.open = (loop, queue, True)

    def __call__(self, percent):
        self.loop.call_soon_threadsafe(self._put, percent)

    def _put(self, percent):
        if self.open:
            self.queue.put_nowait(percent)


async def convert(job, progress):
    r = Reporter(asyncio.get_event_loop(), progress)
    try:
        return await asyncio.get_running_loop().run_in_executor(None, functools.partial(job, r))
    finally:
        r.open = False
