# fails: Pages and errors come apart, each under its name
# advice: A page may be an empty string, and it is a page all the same.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def one(name):
        try:
            page = await fetch(name)
        except Exception as error:
            errors[name] = error
        else:
            if page:
                pages[name] = page

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(one(name))
    return pages, errors
