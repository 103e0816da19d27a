# fails: Too late, it returns the fallback when the limit is reached
# advice: Each fetch has the whole limit for itself here. Put one block with a limit around the loop.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    texts = []
    for part in parts:
        try:
            texts.append(await asyncio.wait_for(fetch(part), limit))
        except TimeoutError:
            return fallback
    return texts
