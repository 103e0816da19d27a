# fails: When it is cancelled, everything stops
# advice: Only the stage that you await is cancelled with you; the other two are tasks of their own. End them in a `finally`.
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

    tasks = [asyncio.create_task(one()) for one in (fetch_all, parse_all, store_all)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in done:
        task.result()
    return stored
