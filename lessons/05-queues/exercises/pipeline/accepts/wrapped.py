import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    results = []

    async def stage(function, source, put):
        while (boxed := await source.get()):
            await put([await function(boxed[0])])
        await put([])

    async def keep(boxed):
        results.extend(boxed)

    pages, texts = asyncio.Queue(size), asyncio.Queue(size)

    async def first():
        for name in names:
            await pages.put([await fetch(name)])
        await pages.put([])

    async with asyncio.TaskGroup() as group:
        group.create_task(first())
        group.create_task(stage(parse, pages, texts.put))
        group.create_task(stage(store, texts, keep))
    return results
