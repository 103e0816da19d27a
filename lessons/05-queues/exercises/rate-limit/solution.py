# One task takes requests in, numbered so that equal priorities keep their order. The other waits first until a
# start is allowed, and only then looks who is the most urgent.

import asyncio
import itertools
from collections import deque
from collections.abc import Awaitable, Callable


async def dispatch(inbox: asyncio.Queue, send: Callable[[str], Awaitable[None]], limit: int) -> None:
    loop = asyncio.get_running_loop()
    waiting: asyncio.PriorityQueue = asyncio.PriorityQueue()
    starts: deque[float] = deque(maxlen=limit)
    numbers = itertools.count()

    async def take_in() -> None:
        while (request := await inbox.get()) is not None:
            priority, name = request
            waiting.put_nowait((priority, next(numbers), name))
        waiting.put_nowait((float("inf"), next(numbers), None))

    async with asyncio.TaskGroup() as group:
        group.create_task(take_in())
        while True:
            if len(starts) == limit:
                await asyncio.sleep(starts[0] + 1 - loop.time())
            _priority, _number, name = await waiting.get()
            if name is None:
                break
            starts.append(loop.time())
            group.create_task(send(name))
