# fails: The fetches run side by side, however many they are
# advice: A fixed sleep is too long for some fetches and too short for others. Wait for the tasks themselves.
import asyncio


async def fetch_all(names, fetch):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    if tasks:
        await asyncio.sleep(10)
    return [task.result() for task in tasks]
