import asyncio


async def both(first, second):
    tasks = [asyncio.ensure_future(job()) for job in (first, second)]
    pending = set(tasks)
    while pending:
        _, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    return tuple(task.result() for task in tasks)
