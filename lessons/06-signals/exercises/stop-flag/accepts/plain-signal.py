# Plain signal handlers, which also work on Windows. They run between two lines of Python, outside of the loop, so
# the loop has to be woken.
import asyncio
import signal


class Stop:
    def __init__(self):
        self.event = asyncio.Event()
        self.loop = asyncio.get_running_loop()

    def __call__(self, number, frame):
        self.loop.call_soon_threadsafe(self.event.set)

    def __enter__(self):
        self.before = {number: signal.signal(number, self) for number in (signal.SIGINT, signal.SIGTERM)}
        return self

    def __exit__(self, *exception):
        for number, handler in self.before.items():
            signal.signal(number, handler)


async def run_steps(step, pause, save):
    with Stop() as stop:
        count = 0
        while not stop.event.is_set():
            await step(count + 1)
            count += 1
            try:
                async with asyncio.timeout(pause):
                    await stop.event.wait()
            except TimeoutError:
                continue
        await save(count)
        return count
