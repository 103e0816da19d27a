# fails: Up to `size` items wait between two stages, and no more
# advice: A queue without `maxsize` never makes `put` wait, so the quick stage runs far ahead of the slow one.
import asyncio

END = object()


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts, stored = asyncio.Queue(), asyncio.Queue(), []

    async def fetch_all():
        for name in names:
            await pages.put(await fetch(name))
        await pages.put(END)

    async def parse_all():
        while (page := await pages.get()) is not END:
            await texts.put(await parse(page))
        await texts.put(END)

    async def store_all():
        while (text := await texts.get()) is not END:
            stored.append(await store(text))

    async with asyncio.TaskGroup() as group:
        for one in (fetch_all(), parse_all(), store_all()):
            group.create_task(one)
    return stored
