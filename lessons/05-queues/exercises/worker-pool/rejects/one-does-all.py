# fails: All workers work
# advice: `await worker()` in the loop runs the first worker until the queue is empty; the others find nothing left. Start them as tasks.
import asyncio


async def process_all(items, work, workers):
    queue = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    results = {}

    async def worker():
        while not queue.empty():
            item = queue.get_nowait()
            try:
                results[item] = await work(item)
            except Exception as error:
                results[item] = error

    for _ in range(workers):
        await worker()
    return results
