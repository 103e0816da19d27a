# fails: No fetch is left running
# advice: `task.cancel()` only asks for it. The fetches still close their connections when you leave; wait for them.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    try:
        for name, task in tasks.items():
            try:
                pages[name] = await task
            except Exception as error:
                errors[name] = error
    finally:
        for task in tasks.values():
            task.cancel()
    return pages, errors
