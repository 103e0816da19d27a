# fails: It waits until both have ended
# advice: Three seconds are a guess: the jobs may take longer. `await` on a task waits exactly until it has ended.
import asyncio


async def both(first, second):
    one = asyncio.create_task(first())
    other = asyncio.create_task(second())
    await asyncio.sleep(2)
    return one.result() if one.done() else None, other.result() if other.done() else None
