# The handler does it all: it cancels idle workers, and sets a timer that cancels the busy ones.
import asyncio
import signal


class Server:
    def __init__(self, queue, handle, grace):
        self.queue, self.handle, self.grace = queue, handle, grace
        self.finished = []
        self.idle = set()
        self.tasks = []
        self.timer = None
        self.is_cancelling = False

    async def worker(self):
        while self.timer is None:
            self.idle.add(asyncio.current_task())
            try:
                request = await self.queue.get()
            finally:
                self.idle.discard(asyncio.current_task())
            await self.handle(request)
            self.finished.append(request)

    def terminate(self):
        if self.timer is None:
            self.timer = asyncio.get_running_loop().call_later(self.grace, self.cancel_all)
            for task in self.idle:
                task.cancel()
        else:
            self.cancel_all()

    def cancel_all(self):
        if self.is_cancelling:
            return
        self.is_cancelling = True
        self.timer.cancel()
        for task in self.tasks:
            task.cancel()


async def serve(queue, handle, workers, grace):
    server = Server(queue, handle, grace)
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, server.terminate)
    server.tasks = [loop.create_task(server.worker()) for _ in range(workers)]
    await asyncio.gather(*server.tasks, return_exceptions=True)
    server.timer.cancel()
    loop.remove_signal_handler(signal.SIGTERM)
    return server.finished
