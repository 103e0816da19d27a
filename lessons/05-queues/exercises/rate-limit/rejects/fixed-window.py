# fails: At most `limit` starts in any second
# advice: The counter starts anew every second, so a burst at the end of one window and another at the start of the next fall into one second. Look back from each start.
import asyncio
import itertools


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    waiting = asyncio.PriorityQueue()
    numbers = itertools.count()

    async def take_in():
        while (request := await inbox.get()) is not None:
            waiting.put_nowait((request[0], next(numbers), request[1]))
        waiting.put_nowait((float("inf"), next(numbers), None))

    async with asyncio.TaskGroup() as group:
        group.create_task(take_in())
        window, started = None, 0
        while True:
            if window is not None and started == limit and loop.time() < window + 1:
                await asyncio.sleep(window + 1 - loop.time())
            *_, name = await waiting.get()
            if name is None:
                break
            if window is None or loop.time() >= window + 1:
                window, started = loop.time(), 0
            started += 1
            group.create_task(send(name))
