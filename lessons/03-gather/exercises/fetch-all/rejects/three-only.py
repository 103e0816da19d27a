# fails: Every name is fetched, each of them once
# advice: There aren't always three names. `gather(*coroutines)` takes as many as your list holds.
import asyncio


async def fetch_all(names, fetch):
    first, second, third = (names + ["", "", ""])[:3]
    results = await asyncio.gather(fetch(first), fetch(second), fetch(third))
    return results[: len(names)]
