import asyncio


async def load_page(parts, fetch, limit, fallback):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + limit
    texts = []
    for part in parts:
        try:
            texts.append(await asyncio.wait_for(fetch(part), deadline - loop.time()))
        except TimeoutError:
            return fallback
    return texts
