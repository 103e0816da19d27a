# fails: Both run side by side
# advice: The first task is awaited before the second one is made, so they run one after the other. Make both, then await.
import asyncio


async def both(first, second):
    one = await asyncio.create_task(first())
    other = await asyncio.create_task(second())
    return one, other
