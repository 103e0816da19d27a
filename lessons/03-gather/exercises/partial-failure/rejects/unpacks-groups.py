# fails: Pages and errors come apart, each under its name
# advice: A fetch may raise an ExceptionGroup itself. What it raised belongs into `errors` as it is.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def one(name):
        try:
            pages[name] = await fetch(name)
        except* Exception as group:
            errors[name] = group.exceptions[0]

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(one(name))
    return pages, errors
