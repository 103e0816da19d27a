import asyncio
import signal
from contextlib import suppress


async def handle(request, config, look_up, render):
    return await render(await look_up(request, config), config)


async def serve(queue, load, look_up, render):
    hangups = asyncio.Queue()
    box = [await load()]

    async def watch():
        while await hangups.get():
            while not hangups.empty():
                hangups.get_nowait()
            with suppress(Exception):
                box[0] = await load()

    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, hangups.put_nowait, True)
    try:
        async with asyncio.TaskGroup() as group:
            watcher = group.create_task(watch())
            answers = []
            while (request := await queue.get()) is not None:
                answers.append(await handle(request, box[0], look_up, render))
            watcher.cancel()
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
    return answers
