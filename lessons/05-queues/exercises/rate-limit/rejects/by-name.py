# fails: First come, first served within a priority
# advice: Tuples are compared from left to right, so equal priorities are ordered by name. Put a running number in between.
import asyncio
from collections import deque


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    waiting = asyncio.PriorityQueue()
    starts = deque(maxlen=limit)

    async def take_in():
        while (request := await inbox.get()) is not None:
            waiting.put_nowait(request)
        waiting.put_nowait((float("inf"), None))

    async with asyncio.TaskGroup() as group:
        group.create_task(take_in())
        while True:
            if len(starts) == limit:
                await asyncio.sleep(starts[0] + 1 - loop.time())
            _priority, name = await waiting.get()
            if name is None:
                break
            starts.append(loop.time())
            group.create_task(send(name))
