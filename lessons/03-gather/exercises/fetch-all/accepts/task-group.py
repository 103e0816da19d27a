import asyncio


async def fetch_all(names, fetch):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(name), name=name) for name in names]
    return [task.result() for task in tasks]
