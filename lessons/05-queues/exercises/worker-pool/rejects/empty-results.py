# fails: Every item is worked on once
# advice: An empty result is a result, and belongs into the dict.
import asyncio


async def process_all(items, work, workers):
    left, results = iter(items), {}

    async def worker():
        for item in left:
            try:
                outcome = await work(item)
            except Exception as error:
                outcome = error
            if outcome and outcome not in results.values():
                results[item] = outcome

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    return results
