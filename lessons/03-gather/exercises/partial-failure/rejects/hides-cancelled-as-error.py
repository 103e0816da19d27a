# fails: A cancelled fetch is neither a page nor an error
# advice: `except BaseException` catches CancelledError too. Errors of a fetch are `Exception`s; leave the rest alone.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def fetch_one(name):
        try:
            pages[name] = await fetch(name)
        except BaseException as error:
            errors[name] = error

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(fetch_one(name))
    return pages, errors
