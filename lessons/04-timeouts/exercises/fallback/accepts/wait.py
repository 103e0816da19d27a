import asyncio


async def load_page(parts, fetch, limit, fallback):
    async def one_after_another():
        return [await fetch(part) for part in parts]

    task = asyncio.create_task(one_after_another(), name="parts")
    try:
        done, pending = await asyncio.wait([task], timeout=limit)
    finally:
        if not task.done():
            task.cancel()
            await asyncio.wait([task])
    if pending:
        return fallback
    return task.result()
