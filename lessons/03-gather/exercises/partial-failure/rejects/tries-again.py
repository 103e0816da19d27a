# fails: An error stops none of the others
# advice: A fetch that failed is tried a second time here. The task says once.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def one(name):
        try:
            pages[name] = await fetch(name)
        except Exception as error:
            errors[name] = error
            try:
                pages[name] = await fetch(name)
                del errors[name]
            except Exception as error:
                errors[name] = error

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(one(name))
    return pages, errors
