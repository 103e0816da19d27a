import asyncio


async def fetch_all(names, fetch):
    if len(names) < 2:
        return [await fetch(name) for name in names]
    middle = len(names) // 2
    left, right = await asyncio.gather(fetch_all(names[:middle], fetch), fetch_all(names[middle:], fetch))
    return left + right
