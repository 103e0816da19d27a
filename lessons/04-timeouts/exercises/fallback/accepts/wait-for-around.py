import asyncio


async def collect(parts, fetch, into):
    for part in parts:
        into.append(await fetch(part))


async def load_page(parts, fetch, limit, fallback):
    texts = []
    try:
        await asyncio.wait_for(collect(parts, fetch, texts), timeout=limit)
    except asyncio.TimeoutError:
        return fallback
    else:
        return texts
