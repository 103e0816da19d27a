# fails: Every name is fetched, each of them once
# advice: Each call of `fetch(name)` is another fetch. Keep what `gather` returns and use that.
import asyncio


async def fetch_all(names, fetch):
    await asyncio.gather(*(fetch(name) for name in names))
    return await asyncio.gather(*(fetch(name) for name in names))
