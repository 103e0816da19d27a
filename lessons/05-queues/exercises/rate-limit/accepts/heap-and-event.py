import asyncio
import heapq


class Dispatcher:
    def __init__(self, send, limit):
        self.send, self.limit = send, limit
        self.heap = []
        self.arrived = 0
        self.closed = False
        self.news = asyncio.Event()
        self.recent = []
        self.running = set()

    async def read(self, inbox):
        while True:
            request = await inbox.get()
            if request is None:
                self.closed = True
            else:
                heapq.heappush(self.heap, (request[0], self.arrived, request[1]))
                self.arrived += 1
            self.news.set()
            if self.closed:
                return

    async def run(self, inbox):
        reader = asyncio.create_task(self.read(inbox))
        clock = asyncio.get_running_loop().time
        while self.heap or not self.closed:
            now = clock()
            self.recent = [at for at in self.recent if now - at < 1 - 1e-9]
            if not self.heap:
                self.news.clear()
                await self.news.wait()
            elif len(self.recent) >= self.limit:
                await asyncio.sleep(self.recent[0] + 1 - now)
            else:
                name = heapq.heappop(self.heap)[2]
                self.recent.append(now)
                self.running.add(asyncio.create_task(self.send(name)))
        await reader
        await asyncio.gather(*self.running)


async def dispatch(inbox, send, limit):
    await Dispatcher(send, limit).run(inbox)
