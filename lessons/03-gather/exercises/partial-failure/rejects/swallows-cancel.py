# fails: Cancelled, it cancels its fetches and ends as cancelled
# advice: Who is cancelled has to end as cancelled. Clean up, then let CancelledError out with `raise`.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def fetch_one(name):
        try:
            pages[name] = await fetch(name)
        except Exception as error:
            errors[name] = error

    try:
        async with asyncio.TaskGroup() as group:
            for name in names:
                group.create_task(fetch_one(name))
    except asyncio.CancelledError:
        pass
    return pages, errors
