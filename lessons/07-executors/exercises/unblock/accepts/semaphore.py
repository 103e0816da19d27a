import asyncio


async def load_all(names, load, limit):
    slots = asyncio.Semaphore(limit)

    async def load_one(name):
        async with slots:
            return await asyncio.to_thread(load, name)

    return await asyncio.gather(*[load_one(name) for name in names])
