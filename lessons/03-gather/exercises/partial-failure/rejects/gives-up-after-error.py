# fails: An error stops none of the others
# advice: One `try` around the whole loop is left at the first error. Each fetch needs its own.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    try:
        for name, task in tasks.items():
            pages[name] = await task
    except Exception as error:
        errors[name] = error
    return pages, errors
