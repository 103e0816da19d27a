# fails: With no names it returns an empty list
# advice: `asyncio.wait` raises a ValueError when it is given nothing to wait for. No names need an answer of their own.
import asyncio


async def fetch_all(names, fetch):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
