import asyncio


async def load_all(names, load, limit):
    results, left = [None] * len(names), iter(enumerate(names))

    async def worker():
        for place, name in left:
            results[place] = await asyncio.to_thread(load, name)

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return results
