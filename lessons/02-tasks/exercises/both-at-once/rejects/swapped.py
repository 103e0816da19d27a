# fails: The results come as a pair, that of `first` in front
# advice: The pair is the wrong way round: the result of `first` belongs in front.
import asyncio


async def both(first, second):
    one = asyncio.create_task(first())
    other = asyncio.create_task(second())
    return await other, await one
