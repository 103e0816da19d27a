# fails: An item that fails does not stop the rest
# advice: An item that fails is worked on a second time. The task says once.
import asyncio


async def process_all(items, work, workers):
    left, results = iter(items), {}

    async def worker():
        for item in left:
            for _ in range(2):
                try:
                    results[item] = await work(item)
                    break
                except Exception as error:
                    results[item] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    return results
