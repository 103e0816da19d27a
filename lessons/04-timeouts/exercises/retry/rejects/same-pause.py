# fails: Each pause is twice as long as the one before
# advice: All your pauses are equally long. Multiply `pause` by two after each of them.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for _ in range(tries - 1):
            try:
                return await call()
            except Exception:
                await asyncio.sleep(pause)
        return await call()
