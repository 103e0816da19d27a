# fails: The fetches run side by side, however many they are
# advice: `time.sleep` stops the whole event loop, so no fetch can go on meanwhile. Wait with `await`.
import asyncio
import time


async def fetch_all(names, fetch):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    time.sleep(1)
    return [await task for task in tasks]
