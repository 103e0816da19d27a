# fails: The fetches run side by side
# advice: `time.sleep` stops the whole event loop, so no fetch can go on meanwhile. Wait with `await`.
import asyncio
import time


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def fetch_one(name):
        try:
            time.sleep(0.5)
            pages[name] = await fetch(name)
        except Exception as error:
            errors[name] = error

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(fetch_one(name))
    return pages, errors
