# fails: When a stage fails, everything stops
# advice: When one stage fails, `gather` leaves the others going. Cancel them and wait for them, or use a TaskGroup.
import asyncio


async def run_pipeline(names, fetch, parse, store, size):
    q1 = asyncio.Queue(size)
    q2 = asyncio.Queue(size)
    n = len(names)

    async def stage1():
        for name in names:
            await q1.put(await fetch(name))

    async def stage2():
        for _ in range(n):
            await q2.put(await parse(await q1.get()))

    async def stage3():
        return [await store(await q2.get()) for _ in range(n)]
    r = await asyncio.gather(stage1(), stage2(), stage3())
    return r[2]
