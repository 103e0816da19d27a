import asyncio


async def load_page(parts, fetch, limit, fallback):
    async def load():
        texts = []
        for part in parts:
            texts.append(await fetch(part))
        return texts

    task = asyncio.create_task(load())
    timer = asyncio.get_running_loop().call_later(limit, task.cancel)
    try:
        await asyncio.wait([task])
    finally:
        timer.cancel()
        if not task.done():
            task.cancel()
            await asyncio.wait([task])
    return fallback if task.cancelled() else task.result()
