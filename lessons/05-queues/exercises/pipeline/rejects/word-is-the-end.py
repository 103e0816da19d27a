# fails: Everything comes through, in order
# advice: A stage may return any string, also the one that you take for the end. Use an object of your own.
import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts, results = asyncio.Queue(size), asyncio.Queue(size), []

    async def fetching():
        for name in names:
            await pages.put(await fetch(name))
        await pages.put("STOP")

    async def parsing():
        while (page := await pages.get()) != "STOP":
            await texts.put(await parse(page))
        await texts.put("STOP")

    async def storing():
        while (text := await texts.get()) != "STOP":
            results.append(await store(text))

    async with asyncio.TaskGroup() as group:
        for stage in (fetching, parsing, storing):
            group.create_task(stage())
    return results
