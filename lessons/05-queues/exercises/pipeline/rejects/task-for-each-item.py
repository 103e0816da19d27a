# fails: Everything comes through, in order
# advice: A task for each item lets a quick item overtake a slow one. Each stage should finish one item before it takes the next.
import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    stored = []

    async def one(name):
        stored.append(await store(await parse(await fetch(name))))

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(one(name))
    return stored
