# fails: Every name is fetched, each of them once
# advice: The pages in `main` are an example. What `fetch` returns isn't known before it was awaited.
import asyncio


async def fetch_all(names, fetch):
    if names:
        await asyncio.sleep(4)
    return [f"page on {name}" for name in names]
