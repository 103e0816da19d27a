import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def one(name):
        try:
            page = await fetch(name)
        except BaseException as error:
            if not isinstance(error, Exception):
                raise
            errors[name] = error
            return
        pages[name] = page

    tasks = [asyncio.create_task(one(name)) for name in names]
    try:
        for task in tasks:
            await task
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return pages, errors
