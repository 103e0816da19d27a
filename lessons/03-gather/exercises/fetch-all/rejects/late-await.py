# fails: The fetches run side by side, however many they are
# advice: You make a task and wait for it on the same line, so the next one isn't made before this one has ended. First make them all, then wait.
import asyncio


async def fetch_all(names, fetch):
    return [await asyncio.create_task(fetch(name)) for name in names]
