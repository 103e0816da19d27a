import asyncio


class TooLate(Exception):
    pass


async def raise_after(seconds):
    await asyncio.sleep(seconds)
    raise TooLate


async def load_page(parts, fetch, limit, fallback):
    texts = []
    try:
        async with asyncio.TaskGroup() as group:
            timer = group.create_task(raise_after(limit))
            for part in parts:
                texts.append(await fetch(part))
            timer.cancel()
    except* TooLate:
        texts = fallback
    return texts
