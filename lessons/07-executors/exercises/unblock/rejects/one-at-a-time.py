# fails: The loads share `limit` threads
# advice: Awaiting each call inside the loop lets one finish before the next one starts. Start several, then wait.
import asyncio


async def load_all(names, load, limit):
    return [await asyncio.to_thread(load, name) for name in names]
