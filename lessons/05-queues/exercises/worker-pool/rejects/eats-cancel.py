# fails: No worker is left behind
# advice: `except BaseException` takes the CancelledError of the worker for a result. Catch Exception.
import asyncio


async def process_all(items, work, workers):
    it = iter(items)
    out = {}

    async def run():
        for item in it:
            try:
                out[item] = await work(item)
            except BaseException as e:
                out[item] = e
    await asyncio.gather(*(run() for _ in range(workers)))
    return out
