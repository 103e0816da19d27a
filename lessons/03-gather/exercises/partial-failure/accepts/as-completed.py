import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def outcome(name):
        try:
            return pages, name, await fetch(name)
        except Exception as error:
            return errors, name, error

    tasks = [asyncio.create_task(outcome(name)) for name in names]
    try:
        for finished in asyncio.as_completed(tasks):
            where, name, what = await finished
            where[name] = what
    finally:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
    return pages, errors
