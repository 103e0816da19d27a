# fails: No worker is left behind
# advice: When `process_all` is cancelled, `await queue.join()` raises and the lines below it never run. A `finally` runs in any case.
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
            finally:
                queue.task_done()

    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return results
