# fails: The results come as a pair, that of `first` in front
# advice: Here an empty result counts as none. Ask whether a task is done, not whether its result is true.
import asyncio


async def both(first, second):
    one, other = asyncio.create_task(first()), asyncio.create_task(second())
    await asyncio.wait([one, other])
    return one.result() or other.result(), other.result()
