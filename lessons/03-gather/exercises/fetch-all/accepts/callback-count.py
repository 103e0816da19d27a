import asyncio


async def fetch_all(names, fetch):
    results = [None] * len(names)

    async def put(i, n):
        results[i] = await fetch(n)
    async with asyncio.TaskGroup() as g:
        for i, n in enumerate(names):
            g.create_task(put(i, n))
    return results
