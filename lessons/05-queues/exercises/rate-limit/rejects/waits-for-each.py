# fails: A request starts as soon as it may
# advice: `await send(name)` in the loop waits until that request has ended. The limit is about starts: let each `send` run as a task.
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
            if len(starts) == limit:
                await asyncio.sleep(starts[0] + 1 - loop.time())
            *_, name = await waiting.get()
            if name is None:
                break
            starts.append(loop.time())
            await send(name)
