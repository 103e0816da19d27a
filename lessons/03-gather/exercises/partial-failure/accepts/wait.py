import asyncio


async def fetch_each(names, fetch):
    if not names:
        return {}, {}
    tasks = {asyncio.create_task(fetch(name)): name for name in names}
    try:
        await asyncio.wait(tasks)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        raise
    pages, errors = {}, {}
    for task, name in tasks.items():
        if task.cancelled():
            continue
        if error := task.exception():
            errors[name] = error
        else:
            pages[name] = task.result()
    return pages, errors
