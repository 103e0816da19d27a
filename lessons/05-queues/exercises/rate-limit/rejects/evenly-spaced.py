# fails: A request starts as soon as it may
# advice: A pause of 1/limit after each start keeps the limit, but makes requests wait that were allowed already. Sleep only when the limit is reached.
import asyncio
import itertools


async def dispatch(inbox, send, limit):
    waiting = asyncio.PriorityQueue()
    numbers = itertools.count()

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
            group.create_task(send(name))
            await asyncio.sleep(1 / limit)
