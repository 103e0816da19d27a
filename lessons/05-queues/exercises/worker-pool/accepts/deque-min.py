import asyncio
from collections import deque


async def process_all(items, work, workers):
    todo = deque(items)
    out = {}

    async def run():
        while todo:
            item = todo.popleft()
            try:
                out[item] = await work(item)
            except Exception as e:
                out[item] = e
    ts = [asyncio.create_task(run()) for _ in range(min(workers, len(items)))]
    try:
        for t in ts:
            await t
    except asyncio.CancelledError:
        for t in ts:
            t.cancel()
        await asyncio.gather(*ts, return_exceptions=True)
        raise
    return out
