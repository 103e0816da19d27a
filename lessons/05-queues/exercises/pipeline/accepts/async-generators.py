# Each stage reads the stage before it ahead of time through a bounded queue.
import asyncio

STOP = object()


async def ahead(group, items, function, size):
    queue = asyncio.Queue(size)

    async def fill():
        async for item in items:
            await queue.put(await function(item))
        await queue.put(STOP)

    group.create_task(fill())
    while (item := await queue.get()) is not STOP:
        yield item


async def each(names):
    for name in names:
        yield name


async def run_pipeline(names, fetch, parse, store, size):
    results = []
    async with asyncio.TaskGroup() as group:
        pages = ahead(group, each(names), fetch, size)
        async for text in ahead(group, pages, parse, size):
            results.append(await store(text))
    return results
