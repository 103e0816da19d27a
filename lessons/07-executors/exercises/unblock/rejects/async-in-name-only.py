# fails: The event loop stays free
# advice: A coroutine that calls `load(name)` blocks the loop like any other code. `gather` doesn't change that: the call itself has to move to a thread.
import asyncio


async def load_all(names, load, limit):
    slots = asyncio.Semaphore(limit)

    async def load_one(name):
        async with slots:
            return load(name)

    return await asyncio.gather(*(load_one(name) for name in names))
