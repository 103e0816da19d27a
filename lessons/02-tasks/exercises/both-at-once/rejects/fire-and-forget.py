# fails: It waits until both have ended
# advice: Two tasks are made, but nobody waits for them. Await both before you return.
import asyncio


async def both(first, second):
    asyncio.create_task(first())
    asyncio.create_task(second())
    await asyncio.sleep(0)
    return None, None
