# fails: It waits until both have ended
# advice: Only one task is awaited. When `both` returns, the other one may still be running.
import asyncio


async def both(first, second):
    one = asyncio.create_task(first())
    other = asyncio.create_task(second())
    result = await one
    return result, other.result() if other.done() else None
