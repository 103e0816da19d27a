# fails: At most `limit` starts in any second
# advice: A semaphore around `send` bounds how many go on at once, not how many start in a second: quick ones start one after the other.
import asyncio
import itertools


async def dispatch(inbox, send, limit):
    waiting = asyncio.PriorityQueue()
    numbers = itertools.count()
    permits = asyncio.Semaphore(limit)

    async def take_in():
        while (request := await inbox.get()) is not None:
            waiting.put_nowait((request[0], next(numbers), request[1]))
        waiting.put_nowait((float("inf"), next(numbers), None))

    async def send_one(name):
        await send(name)
        permits.release()

    async with asyncio.TaskGroup() as group:
        group.create_task(take_in())
        while True:
            await permits.acquire()
            *_, name = await waiting.get()
            if name is None:
                break
            group.create_task(send_one(name))
