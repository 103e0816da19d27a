import asyncio


async def both(first, second):
    q = asyncio.Queue()

    async def run(i, f):
        await q.put((i, await f()))
    ts = [asyncio.create_task(run(i, f)) for i, f in enumerate((first, second))]
    got = dict([await q.get(), await q.get()])
    await asyncio.gather(*ts)
    return (got[0], got[1])
