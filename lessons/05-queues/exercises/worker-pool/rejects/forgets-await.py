# fails: Every item is worked on once
# advice: `work(item)` without `await` only makes a coroutine; nothing of it runs.
import asyncio


async def process_all(items, work, workers):
    left = iter(items)
    results = {}

    async def worker():
        for item in left:
            results[item] = work(item)

    await asyncio.gather(*(worker() for _ in range(workers)))
    return results
