# fails: No fetch is left running
# advice: `asyncio.wait` doesn't cancel what it waits for. When you are cancelled, cancel your tasks and wait for them.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    if tasks:
        await asyncio.wait(tasks.values())
    for name, task in tasks.items():
        if not task.cancelled():
            if task.exception():
                errors[name] = task.exception()
            else:
                pages[name] = task.result()
    return pages, errors
