import asyncio


async def process_all(items, work, workers):
    q = asyncio.Queue(maxsize=workers)
    out = {}

    async def run():
        while (item := (await q.get())) is not None:
            try:
                out[item] = await work(item)
            except Exception as err:
                out[item] = err
    async with asyncio.TaskGroup() as tg:
        for _ in range(workers):
            tg.create_task(run())
        for item in items:
            await q.put(item)
        for _ in range(workers):
            await q.put(None)
    return out
