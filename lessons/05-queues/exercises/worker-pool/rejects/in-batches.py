# fails: All workers work
# advice: Each batch waits for its slowest item before the next batch starts. A worker should take the next item as soon as it is free.
import asyncio


async def process_all(items, work, workers):
    results = {}
    for start in range(0, len(items), workers):
        batch = items[start : start + workers]
        outcomes = await asyncio.gather(*(work(item) for item in batch), return_exceptions=True)
        results.update(zip(batch, outcomes))
    return results
