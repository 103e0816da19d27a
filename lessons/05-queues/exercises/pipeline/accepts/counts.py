import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts = asyncio.Queue(maxsize=size), asyncio.Queue(maxsize=size)

    async def fetching():
        for name in names:
            await pages.put(await fetch(name))

    async def parsing():
        for _ in names:
            await texts.put(await parse(await pages.get()))

    async def storing():
        return [await store(await texts.get()) for _ in names]

    tasks = [asyncio.ensure_future(one) for one in (fetching(), parsing(), storing())]
    try:
        return (await asyncio.gather(*tasks))[2]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
