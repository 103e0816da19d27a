import asyncio


async def fetch_all(names, fetch):
    async def numbered(number, name):
        return number, await fetch(name)

    results = [""] * len(names)
    for finished in asyncio.as_completed([numbered(number, name) for number, name in enumerate(names)]):
        number, text = await finished
        results[number] = text
    return results
