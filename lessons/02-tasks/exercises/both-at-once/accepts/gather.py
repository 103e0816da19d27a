import asyncio


async def both(first, second):
    return await asyncio.gather(first(), second())
