# fails: Pages and errors come apart, each under its name
# advice: A fetch may raise any kind of exception, not only the one of the example. Catch `Exception`.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def fetch_one(name):
        try:
            pages[name] = await fetch(name)
        except OSError as error:
            errors[name] = error

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(fetch_one(name))
    return pages, errors
