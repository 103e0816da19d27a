# fails: There are `workers` tasks, not one for each item
# advice: The semaphore bounds how many items are worked on, not how many tasks there are. Let a few tasks take many items from a queue.
import asyncio


async def process_all(items, work, workers):
    limit = asyncio.Semaphore(workers)

    async def one(item):
        async with limit:
            return await work(item)

    outcomes = await asyncio.gather(*(one(item) for item in items), return_exceptions=True)
    return dict(zip(items, outcomes))
