# fails: An item that fails does not stop the rest
# advice: When `work` raises, the line with `task_done()` is never reached, and `join()` waits for it for ever. Put it where it runs in any case.
import asyncio


async def process_all(items, work, workers):
    queue = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    results = {}

    async def worker():
        while True:
            item = await queue.get()
            results[item] = await work(item)
            queue.task_done()

    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await queue.join()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return results
