# fails: Everything comes through, in order
# advice: A stage may return None or something empty, so that is no mark for the end. Use an object of your own.
import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts, results = asyncio.Queue(size), asyncio.Queue(size), []

    async def fetching():
        for name in names:
            await pages.put(await fetch(name))
        await pages.put(None)

    async def parsing():
        while page := await pages.get():
            await texts.put(await parse(page))
        await texts.put(None)

    async def storing():
        while (text := await texts.get()) is not None:
            results.append(await store(text))

    async with asyncio.TaskGroup() as group:
        for stage in (fetching, parsing, storing):
            group.create_task(stage())
    return results
