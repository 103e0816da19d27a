# fails: The fetches run side by side, however many they are
# advice: `gather` with one coroutine waits for that one. Give it all of them in one call: `gather(*coroutines)`.
import asyncio


async def fetch_all(names, fetch):
    results = []
    for name in names:
        results += await asyncio.gather(fetch(name))
    return results
