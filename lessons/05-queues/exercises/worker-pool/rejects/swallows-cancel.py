# fails: No worker is left behind
# advice: `except BaseException` also catches the CancelledError that is meant to end the worker. Catch `Exception`.
import asyncio


async def process_all(items, work, workers):
    left = iter(items)
    results = {}

    async def worker():
        for item in left:
            try:
                results[item] = await work(item)
            except BaseException as error:
                results[item] = error

    await asyncio.gather(*(worker() for _ in range(workers)))
    return results
