# fails: The fetches run side by side, however many they are
# advice: Three fetches at a time are side by side, but the fourth waits until all three have ended. Start all of them at once.
import asyncio


async def fetch_all(names, fetch):
    results = []
    for start in range(0, len(names), 3):
        results += await asyncio.gather(*(fetch(name) for name in names[start : start + 3]))
    return results
