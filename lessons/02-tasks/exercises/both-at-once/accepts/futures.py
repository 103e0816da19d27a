import asyncio


async def both(first, second):
    async def into(future, job):
        future.set_result(await job())

    loop = asyncio.get_running_loop()
    one, other = loop.create_future(), loop.create_future()
    tasks = [asyncio.create_task(into(one, first)), asyncio.create_task(into(other, second))]
    pair = (await one, await other)
    for task in tasks:
        await task
    return pair
