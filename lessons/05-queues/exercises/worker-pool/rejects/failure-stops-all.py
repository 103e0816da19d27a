# fails: An item that fails does not stop the rest
# advice: In a TaskGroup one worker's exception cancels all the others. Catch the exception where the item is worked on.
import asyncio


async def process_all(items, work, workers):
    left = iter(items)
    results = {}

    async def worker():
        for item in left:
            results[item] = await work(item)

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    return results
