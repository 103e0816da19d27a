# fails: No worker is left behind
# advice: `join()` returns when the items are done, but the workers still wait for the next one. Cancel them and wait until they have ended.
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
    return results
