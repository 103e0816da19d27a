# fails: An exception of a fetch comes out
# advice: A fetch that failed is called a second time. Its exception should come out at once.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    async def once_more(part):
        try:
            return await fetch(part)
        except Exception:
            return await fetch(part)

    try:
        async with asyncio.timeout(limit):
            return [await once_more(part) for part in parts]
    except TimeoutError:
        return fallback
