# fails: With no names it returns an empty list
# advice: A bare `return` gives None. With no names the result is a list too: an empty one.
import asyncio


async def fetch_all(names, fetch):
    if not names:
        return
    return await asyncio.gather(*(fetch(name) for name in names))
