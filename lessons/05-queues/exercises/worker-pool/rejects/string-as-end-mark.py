# fails: Every item is worked on once
# advice: An item may be any string, so a string is no mark for the end. Use an object of your own.
import asyncio


async def process_all(items, work, workers):
    queue, results = asyncio.Queue(), {}
    for item in [*items, *["None"] * workers]:
        queue.put_nowait(item)

    async def worker():
        while (item := await queue.get()) and item not in ("STOP", "None", "0", " "):
            try:
                results[item] = await work(item)
            except Exception as error:
                results[item] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
    return results
