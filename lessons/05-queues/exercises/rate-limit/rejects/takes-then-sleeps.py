# fails: The most urgent goes first
# advice: The request is taken out first and then waits for its second; a more urgent one that comes meanwhile is too late. Sleep first, then take.
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
            waiting.put_nowait((request[0], next(numbers), request[1]))
        waiting.put_nowait((float("inf"), next(numbers), None))

    async with asyncio.TaskGroup() as group:
        group.create_task(take_in())
        while True:
            *_, name = await waiting.get()
            if name is None:
                break
            if len(starts) == limit:
                await asyncio.sleep(starts[0] + 1 - loop.time())
            starts.append(loop.time())
            group.create_task(send(name))
