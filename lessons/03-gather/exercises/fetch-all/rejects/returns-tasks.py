# fails: It waits until the last fetch has ended
# advice: You return the tasks while they are still going on. Await each of them, and return what that gives.
import asyncio


async def fetch_all(names, fetch):
    return [asyncio.create_task(fetch(name)) for name in names]
