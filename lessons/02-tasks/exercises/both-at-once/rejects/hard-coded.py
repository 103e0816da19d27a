# fails: Both are run, each of them once
# advice: `bake` and `brew` are examples. The results have to come from the two functions that `both` was given.
import asyncio


async def both(first, second):
    await asyncio.sleep(3)
    return "bread", "tea"
