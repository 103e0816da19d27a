from asyncio import get_running_loop, timeout_at


async def load_page(parts, fetch, limit, fallback):
    try:
        async with timeout_at(get_running_loop().time() + limit) as cm:
            texts = []
            for part in parts:
                text = await fetch(part)
                print("got", part)
                texts.append(text)
    except TimeoutError:
        assert cm.expired()
        return fallback
    else:
        return texts
