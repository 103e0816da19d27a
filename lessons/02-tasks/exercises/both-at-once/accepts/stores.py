import asyncio


async def both(first, second):
    results = {}

    async def keep(place, job):
        results[place] = await job()

    await asyncio.gather(keep(1, second), keep(0, first))
    return results[0], results[1]
