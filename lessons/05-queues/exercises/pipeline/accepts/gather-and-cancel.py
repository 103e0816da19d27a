import asyncio

DONE = object()


async def stage(function, source, target):
    while True:
        item = await source.get()
        if item is DONE:
            await target.put(DONE)
            return
        await target.put(await function(item))


async def run_pipeline(names, fetch, parse, store, size):
    before, pages, texts, out = asyncio.Queue(), asyncio.Queue(size), asyncio.Queue(maxsize=size), asyncio.Queue()
    for name in names:
        before.put_nowait(name)
    before.put_nowait(DONE)
    tasks = [
        asyncio.create_task(stage(fetch, before, pages)),
        asyncio.create_task(stage(parse, pages, texts)),
        asyncio.create_task(stage(store, texts, out)),
    ]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    results = []
    while (item := out.get_nowait()) is not DONE:
        results.append(item)
    return results
