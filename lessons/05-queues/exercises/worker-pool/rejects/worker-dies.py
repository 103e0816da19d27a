# fails: An item that fails does not stop the rest
# advice: The `try` stands around the whole loop, so the first failure ends the worker. Put it inside the loop, around one item.
import asyncio


async def process_all(items, work, workers):
    left = iter(items)
    results = {}

    async def worker():
        item = None
        try:
            for item in left:
                results[item] = await work(item)
        except Exception as error:
            results[item] = error

    await asyncio.gather(*(worker() for _ in range(workers)))
    return results
