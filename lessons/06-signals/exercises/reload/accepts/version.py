import asyncio, signal


class Server:

    def __init__(self, load):
        self.load = load
        self.version = 0
        self.shown = 0
        self.tasks = set()
        self.config = None

    async def refresh(self, version):
        try:
            new = await self.load()
        except Exception as error:
            print("keeping the old configuration:", error)
            return
        if version > self.shown:
            self.shown = version
            self.config = new

    def on_hup(self):
        self.version += 1
        t = asyncio.get_running_loop().create_task(self.refresh(self.version))
        self.tasks.add(t)
        t.add_done_callback(self.tasks.discard)


async def serve(queue, load, look_up, render):
    server = Server(load)
    server.config = await load()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, server.on_hup)
    out = []
    try:
        while True:
            request = await queue.get()
            if request is None:
                break
            c = server.config
            found = await look_up(request, c)
            out.append(await render(found, c))
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        left = list(server.tasks)
        for t in left:
            t.cancel()
        await asyncio.gather(*left, return_exceptions=True)
    return out
