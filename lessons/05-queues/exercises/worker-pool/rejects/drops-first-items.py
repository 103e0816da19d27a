# fails: Every item is worked on once
# advice: `get` takes the item out of the queue. Whoever looks first with one `get` and then calls `get` again has lost an item.
import asyncio


async def process_all(items, work, workers):
    queue = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    results = {}

    async def worker():
        while not queue.empty() and queue.get_nowait():
            if queue.empty():
                return
            item = queue.get_nowait()
            try:
                results[item] = await work(item)
            except Exception as error:
                results[item] = error

    await asyncio.gather(*(worker() for _ in range(workers)))
    return results
