from asyncio import create_task


async def fetch_all(names, fetch):
    tasks = []
    for name in names:
        tasks.append(create_task(fetch(name)))
    results = []
    for task in tasks:
        results.append(await task)
    return results
