# fails: Both run side by side
# advice: You call `second` when `first` has ended. Start both before you wait for one.
import asyncio


async def both(first, second):
    a = asyncio.create_task(first())
    await asyncio.sleep(0.5)
    return (await a, await second())
