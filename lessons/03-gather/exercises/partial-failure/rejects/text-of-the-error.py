# fails: Pages and errors come apart, each under its name
# advice: Keep the exception object itself. Its text alone no longer says what kind it was.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def fetch_one(name):
        try:
            pages[name] = await fetch(name)
        except Exception as error:
            errors[name] = str(error)

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(fetch_one(name))
    return pages, errors
