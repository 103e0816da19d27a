import asyncio


async def fetch_all(parts, fetch):
    texts = []
    for part in parts:
        texts.append(await fetch(part))
    return texts


async def load_page(parts, fetch, limit, fallback):
    try:
        return await asyncio.wait_for(fetch_all(parts, fetch), timeout=limit)
    except asyncio.TimeoutError:
        return fallback
