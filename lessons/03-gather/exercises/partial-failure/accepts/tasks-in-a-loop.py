import asyncio


async def fetch_each(names, fetch):
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    pages, errors = {}, {}
    try:
        for name, task in tasks.items():
            try:
                pages[name] = await task
            except Exception as error:
                errors[name] = error
    finally:
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
    return pages, errors
