# fails: Both run side by side
# advice: Both may have ended when `wait` returns. `pop` takes one of them, and the second round waits for nothing.
import asyncio


async def both(first, second):
    one, other = asyncio.create_task(first()), asyncio.create_task(second())
    done, pending = await asyncio.wait([one, other], return_when=asyncio.FIRST_COMPLETED)
    if pending:
        await asyncio.wait(pending, timeout=5)
    return one.result(), other.result()
