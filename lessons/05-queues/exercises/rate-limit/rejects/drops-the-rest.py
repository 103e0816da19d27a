# fails: Every request is sent once, and the sends are waited for
# advice: None ends the inbox, but requests still wait for their turn. Stop only when nothing waits any more.
import asyncio
import itertools
from collections import deque


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    waiting = asyncio.PriorityQueue()
    numbers = itertools.count()
    starts = deque(maxlen=limit)

    async def start_them():
        async with asyncio.TaskGroup() as group:
            while True:
                if len(starts) == limit:
                    await asyncio.sleep(starts[0] + 1 - loop.time())
                *_, name = await waiting.get()
                starts.append(loop.time())
                group.create_task(send(name))

    starter = asyncio.create_task(start_them())
    while (request := await inbox.get()) is not None:
        waiting.put_nowait((request[0], next(numbers), request[1]))
    starter.cancel()
    await asyncio.gather(starter, return_exceptions=True)
