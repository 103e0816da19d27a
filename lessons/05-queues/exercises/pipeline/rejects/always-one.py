# fails: Up to `size` items wait between two stages, and no more
# advice: Your queues hold one item, whatever `size` is. Give `size` to them.
import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    fetched, parsed = (asyncio.Queue(1), asyncio.Queue(1))

    async def fetch_all():
        for name in names:
            await fetched.put(await fetch(name))

    async def parse_all():
        for _ in names:
            await parsed.put(await parse(await fetched.get()))

    async def store_all():
        return [await store(await parsed.get()) for _ in names]
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch_all())
        group.create_task(parse_all())
        storing = group.create_task(store_all())
    return storing.result()
