import asyncio


async def fetch_all(names, fetch):
    results = [None] * len(names)

    async def into(place):
        results[place] = await fetch(names[place])

    async with asyncio.TaskGroup() as group:
        for place in range(len(names)):
            group.create_task(into(place))
    return results
