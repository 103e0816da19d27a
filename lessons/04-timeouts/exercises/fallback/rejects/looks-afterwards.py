# fails: Too late, it returns the fallback when the limit is reached
# advice: Looking at the clock between the parts can't stop the part that is running. A timeout can.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    loop = asyncio.get_running_loop()
    began = loop.time()
    texts = []
    for part in parts:
        texts.append(await fetch(part))
        if loop.time() - began > limit:
            return fallback
    return texts
