# fails: Too late, it returns the fallback when the limit is reached
# advice: The fallback may be an empty list. Ask whether time is over, not whether there is something in it.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    texts = []
    try:
        async with asyncio.timeout(limit):
            for part in parts:
                texts.append(await fetch(part))
    except TimeoutError:
        return fallback or texts
    return texts
