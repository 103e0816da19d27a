import asyncio


async def fetch_all(names, fetch):
    found = {}

    async def store(name):
        found[name] = await fetch(name)

    await asyncio.gather(*map(store, names))
    return [found[name] for name in names]
