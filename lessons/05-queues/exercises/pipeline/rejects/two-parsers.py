# fails: Everything comes through, in order
# advice: With two parsers the second item can be ready before the first, and it is stored first. One task for each stage keeps the order.
import asyncio

END = object()


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts, stored = asyncio.Queue(size), asyncio.Queue(size), []

    async def fetch_all():
        for name in names:
            await pages.put(await fetch(name))
        for _ in range(2):
            await pages.put(END)

    async def parse_all():
        while (page := await pages.get()) is not END:
            await texts.put(await parse(page))

    async def parse_both():
        await asyncio.gather(parse_all(), parse_all())
        await texts.put(END)

    async def store_all():
        while (text := await texts.get()) is not END:
            stored.append(await store(text))

    async with asyncio.TaskGroup() as group:
        for one in (fetch_all(), parse_both(), store_all()):
            group.create_task(one)
    return stored
