# fails: The late fetch is cancelled and has ended, and no other begins
# advice: `cancel()` only asks the task to end. Wait for it before you return.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    async def load():
        return [await fetch(part) for part in parts]

    task = asyncio.create_task(load())
    try:
        done, _ = await asyncio.wait([task], timeout=limit)
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.wait([task])
        raise
    if done:
        return task.result()
    task.cancel()
    return fallback
