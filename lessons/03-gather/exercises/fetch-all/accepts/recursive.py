import asyncio


async def fetch_all(names, fetch):
    if not names:
        return []
    t = asyncio.create_task(fetch(names[0]))
    rest = asyncio.create_task(fetch_all(names[1:], fetch))
    return [await t] + await rest
