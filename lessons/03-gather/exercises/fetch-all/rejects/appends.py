# fails: The results come in the order of `names`
# advice: Every task appends its result when it ends, so the list is in the order of finishing. Let the tasks return their results, and take those in the order of `names`.
import asyncio


async def fetch_all(names, fetch):
    results = []

    async def work(name):
        results.append(await fetch(name))

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(work(name))
    return results
