# fails: The late fetch is cancelled and has ended, and no other begins
# advice: Behind `asyncio.shield` the fetches go on after the limit, with nobody waiting for them. Leave the shield out.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    async def load():
        return [await fetch(part) for part in parts]

    try:
        return await asyncio.wait_for(asyncio.shield(load()), limit)
    except TimeoutError:
        return fallback
