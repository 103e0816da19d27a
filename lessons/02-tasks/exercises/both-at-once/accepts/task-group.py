import asyncio


async def both(first, second):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job()) for job in (first, second)]
    a, b = tasks
    return (a.result(), b.result())
