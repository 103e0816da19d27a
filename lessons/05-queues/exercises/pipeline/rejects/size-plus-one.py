# fails: Up to `size` items wait between two stages, and no more
# advice: One item more than `size` fits into your queues.
import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    q1 = asyncio.Queue(size + 1)
    q2 = asyncio.Queue(size + 1)
    n = len(names)

    async def stage1():
        for name in names:
            await q1.put(await fetch(name))

    async def stage2():
        for _ in range(n):
            await q2.put(await parse(await q1.get()))

    async def stage3():
        return [await store(await q2.get()) for _ in range(n)]
    async with asyncio.TaskGroup() as g:
        g.create_task(stage1())
        g.create_task(stage2())
        t = g.create_task(stage3())
    return t.result()
