# fails: Cancelled, it cancels its fetches and ends as cancelled
# advice: `shield` keeps the fetches from being cancelled with you, so they go on when nobody wants them any more.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def fetch_one(name):
        try:
            pages[name] = await asyncio.shield(fetch(name))
        except Exception as error:
            errors[name] = error

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(fetch_one(name))
    return pages, errors
