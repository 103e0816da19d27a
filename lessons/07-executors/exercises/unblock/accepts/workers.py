import asyncio


async def load_all(names, load, limit):
    documents = [None] * len(names)
    waiting = iter(enumerate(names))

    async def worker():
        for index, name in waiting:
            documents[index] = await asyncio.to_thread(load, name)

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return documents
