# fails: The results come in the order of `names`
# advice: `gather(...)` without `await` gives a future, not the list. Await it.
import asyncio


async def fetch_all(names, fetch):
    return asyncio.gather(*(fetch(name) for name in names))
