import asyncio


async def fetch_all(names, fetch):
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in names]

    async def fill(future, name):
        future.set_result(await fetch(name))

    tasks = [asyncio.ensure_future(fill(*pair)) for pair in zip(futures, names)]
    for task in tasks:
        await task
    return [future.result() for future in futures]
