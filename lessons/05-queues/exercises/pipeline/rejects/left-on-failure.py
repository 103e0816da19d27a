# fails: When a stage fails, everything stops
# advice: `gather` passes the first exception on, but lets the other tasks run. Cancel them and wait until they have ended.
import asyncio

END = object()


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts, stored = asyncio.Queue(size), asyncio.Queue(size), []

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

    await asyncio.gather(fetch_all(), parse_all(), store_all())
    return stored
