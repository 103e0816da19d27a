# fails: The late fetch is cancelled and has ended, and no other begins
# advice: `asyncio.wait` with a timeout cancels nothing. Cancel what is pending, and wait until it has ended.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    async def load():
        return [await fetch(part) for part in parts]

    task = asyncio.create_task(load())
    done, _ = await asyncio.wait([task], timeout=limit)
    return task.result() if done else fallback
