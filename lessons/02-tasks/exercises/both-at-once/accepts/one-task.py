import asyncio


async def both(first, second):
    # The other one needs no task of its own: this one can run it.
    background = asyncio.create_task(first(), name="first")
    await asyncio.sleep(0)
    right = await second()
    left = await background
    return left, right
