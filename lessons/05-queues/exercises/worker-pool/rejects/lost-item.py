# fails: Every item is worked on once
# advice: `queue.empty()` is true as soon as the last item was taken out, not when it is done. Wait for the work, not for the queue to be empty.
import asyncio


async def process_all(items, work, workers):
    queue = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    results = {}

    async def worker():
        while True:
            item = await queue.get()
            try:
                results[item] = await work(item)
            except Exception as error:
                results[item] = error

    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        while not queue.empty():
            await asyncio.sleep(0.05)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return results
