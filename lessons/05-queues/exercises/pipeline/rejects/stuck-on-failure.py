# fails: When a stage fails, everything stops
# advice: `return_exceptions=True` waits for all three stages, and the others wait for the failed one. Let the failure end them.
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

    outcomes = await asyncio.gather(fetch_all(), parse_all(), store_all(), return_exceptions=True)
    for outcome in outcomes:
        if outcome is not None:
            raise outcome
    return stored
