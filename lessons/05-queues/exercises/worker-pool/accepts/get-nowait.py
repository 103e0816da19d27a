import asyncio


async def worker(queue, work, results):
    while True:
        try:
            item = queue.get_nowait()
        except asyncio.QueueEmpty:
            return
        (results[item],) = await asyncio.gather(work(item), return_exceptions=True)


async def process_all(items, work, workers):
    queue = asyncio.Queue()
    for item in items:
        await queue.put(item)
    results = {}
    await asyncio.gather(*[worker(queue, work, results) for _ in range(workers)])
    return results
