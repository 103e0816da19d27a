# fails: Up to `size` items wait between two stages, and no more
# advice: A task for each `put` waits in your place, so the stage itself goes on without limit. Await `put` in the stage.
import asyncio

END = object()


async def run_pipeline(names, fetch, parse, store, size):
    pages, texts, stored = asyncio.Queue(size), asyncio.Queue(size), []

    async with asyncio.TaskGroup() as group:

        async def fetch_all():
            for name in names:
                group.create_task(pages.put(await fetch(name)))
            group.create_task(pages.put(END))

        async def parse_all():
            while (page := await pages.get()) is not END:
                group.create_task(texts.put(await parse(page)))
            group.create_task(texts.put(END))

        async def store_all():
            while (text := await texts.get()) is not END:
                stored.append(await store(text))

        for one in (fetch_all(), parse_all(), store_all()):
            group.create_task(one)
    return stored
