import asyncio


async def fetch_all(names, fetch):
    if not names:
        return []
    tasks = {name: asyncio.ensure_future(fetch(name)) for name in names}
    await asyncio.wait(tasks.values())
    return [tasks[name].result() for name in names]
