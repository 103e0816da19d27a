# fails: Too late, it returns the fallback when the limit is reached
# advice: Inside the block there is no TimeoutError yet: it is made at the end of the block. Put the `try` around the `async with`.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    async with asyncio.timeout(limit):
        try:
            return [await fetch(part) for part in parts]
        except TimeoutError:
            return fallback
