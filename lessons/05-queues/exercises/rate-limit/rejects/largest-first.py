# fails: The most urgent goes first
# advice: The smallest number is the most urgent here, and a PriorityQueue hands out the smallest first. Leave out the minus sign.
import asyncio
import itertools
from collections import deque


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    waiting = asyncio.PriorityQueue()
    numbers = itertools.count()
    starts = deque(maxlen=limit)

    async def take_in():
        while (request := await inbox.get()) is not None:
            waiting.put_nowait((-request[0], next(numbers), request[1]))
        waiting.put_nowait((float("inf"), next(numbers), None))

    async with asyncio.TaskGroup() as group:
        group.create_task(take_in())
        while True:
            if len(starts) == limit:
                await asyncio.sleep(starts[0] + 1 - loop.time())
            *_, name = await waiting.get()
            if name is None:
                break
            starts.append(loop.time())
            group.create_task(send(name))
