# fails: In time, it returns all parts in their order
# advice: Your code always waits until the limit is over. Return as soon as the last part is there.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    async def load():
        return [await fetch(part) for part in parts]

    task = asyncio.create_task(load())
    try:
        await asyncio.sleep(limit)
    finally:
        if not task.done():
            task.cancel()
            await asyncio.wait([task])
    return fallback if task.cancelled() else task.result()
