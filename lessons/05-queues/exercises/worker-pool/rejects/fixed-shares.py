# fails: All workers work
# advice: Each worker got its share of the list in advance, so a quick one ends early and stands idle. Let all take from one queue.
import asyncio


async def process_all(items, work, workers):
    results = {}

    async def worker(share):
        for item in share:
            try:
                results[item] = await work(item)
            except Exception as error:
                results[item] = error

    await asyncio.gather(*(worker(items[number::workers]) for number in range(workers)))
    return results
