# Each signal starts a load of its own; a load that was overtaken is dropped.
import asyncio
import signal


class Server:
    def __init__(self, load):
        self.load = load
        self.config = None
        self.asked = 0
        self.in_force = 0
        self.loads = set()

    def on_hangup(self):
        self.asked += 1
        task = asyncio.create_task(self.reload(self.asked))
        self.loads.add(task)
        task.add_done_callback(self.loads.discard)

    async def reload(self, number):
        try:
            config = await self.load()
        except Exception:
            return
        if number > self.in_force:
            self.in_force, self.config = number, config


async def serve(queue, load, look_up, render):
    server = Server(load)
    loop = asyncio.get_running_loop()
    server.config = await load()
    loop.add_signal_handler(signal.SIGHUP, server.on_hangup)
    answers = []
    try:
        while True:
            request = await queue.get()
            if request is None:
                return answers
            config = server.config
            answers.append(await render(await look_up(request, config), config))
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        for task in list(server.loads):
            task.cancel()
        await asyncio.gather(*server.loads, return_exceptions=True)
