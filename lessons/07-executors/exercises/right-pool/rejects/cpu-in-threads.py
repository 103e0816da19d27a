# fails: The shrinking runs in processes
# advice: Threads share one interpreter lock, so computations in them take turns and gain nothing. Give `shrink` to a ProcessPoolExecutor.
import asyncio


async def make_all(names, read, shrink, size, workers):
    slots = asyncio.Semaphore(workers)

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        async with slots:
            return await asyncio.to_thread(shrink, picture, size)

    small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
