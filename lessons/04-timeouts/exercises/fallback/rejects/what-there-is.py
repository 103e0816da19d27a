# fails: Too late, it returns the fallback when the limit is reached
# advice: When time is over, the page is the fallback, not the parts that happened to be there.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    texts = []
    try:
        async with asyncio.timeout(limit):
            for part in parts:
                texts.append(await fetch(part))
    except TimeoutError:
        pass
    return texts or fallback
