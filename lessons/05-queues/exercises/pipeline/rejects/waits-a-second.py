# fails: When a stage fails, everything stops
# advice: A cancelled call may need longer than your wait to end. Wait until all have ended, however long that takes.
import asyncio

END = object()


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts, results = asyncio.Queue(size), asyncio.Queue(size), []

    async def fetching():
        for name in names:
            await pages.put(await fetch(name))
        await pages.put(END)

    async def parsing():
        while (page := await pages.get()) is not END:
            await texts.put(await parse(page))
        await texts.put(END)

    async def storing():
        while (text := await texts.get()) is not END:
            results.append(await store(text))

    tasks = [asyncio.create_task(stage()) for stage in (fetching, parsing, storing)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks, timeout=1)
    return results
