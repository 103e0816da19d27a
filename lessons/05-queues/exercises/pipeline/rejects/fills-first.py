# fails: A full queue does not stop the pipeline
# advice: All names are put into the queue before anybody takes one out, so `put` waits for ever once it is full. Start every stage first.
import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts = asyncio.Queue(size), asyncio.Queue(size)
    for name in names:
        await pages.put(await fetch(name))

    async def parse_all():
        for _ in names:
            await texts.put(await parse(await pages.get()))

    async with asyncio.TaskGroup() as group:
        group.create_task(parse_all())
        return [await store(await texts.get()) for _ in names]
