# fails: The results come as a pair, that of `first` in front
# advice: A task is not its result. `await` on the task gives the result.
import asyncio


async def both(first, second):
    one = asyncio.create_task(first())
    other = asyncio.create_task(second())
    await one
    await other
    return one, other
