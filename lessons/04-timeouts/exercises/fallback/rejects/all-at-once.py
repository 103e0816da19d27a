# fails: In time, it returns all parts in their order
# advice: `gather` starts all fetches at the same time. The task asks for one after another.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    try:
        async with asyncio.timeout(limit):
            return list(await asyncio.gather(*(fetch(part) for part in parts)))
    except TimeoutError:
        return fallback
