# No end marker: everybody knows how many items there are.
import asyncio
from functools import partial


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts = asyncio.Queue(size), asyncio.Queue(size)

    async def fetching():
        for name in names:
            page = await fetch(name)
            await pages.put(page)

    async def parsing():
        for _ in names:
            text = await parse(await pages.get())
            await texts.put(text)

    async with asyncio.TaskGroup() as tg:
        tg.create_task(fetching())
        tg.create_task(parsing())
        return [await store(await texts.get()) for _ in names]
