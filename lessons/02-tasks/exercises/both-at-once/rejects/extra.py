# fails: It waits until both have ended
# advice: A task that nobody needs is still going on when you return. Leave it out.
import asyncio


async def both(first, second):
    t = asyncio.create_task(asyncio.sleep(100))
    return tuple(await asyncio.gather(first(), second()))
