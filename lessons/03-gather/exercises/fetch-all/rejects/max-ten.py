# fails: The fetches run side by side, however many they are
# advice: No more than ten fetches go on at a time here. All of them should, however many there are.
import asyncio


async def fetch_all(names, fetch):
    sem = asyncio.Semaphore(10)

    async def one(n):
        async with sem:
            return await fetch(n)
    return await asyncio.gather(*map(one, names))
