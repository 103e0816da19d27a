# fails: The limit holds for calls and pauses together
# advice: Nothing in your code looks at `limit`. Put one `asyncio.timeout(limit)` around the loop.
import asyncio


async def retry(call, tries, pause, limit):
    for _ in range(tries - 1):
        try:
            return await call()
        except Exception:
            await asyncio.sleep(pause)
            pause *= 2
    return await call()
