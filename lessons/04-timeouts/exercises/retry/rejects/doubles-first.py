# fails: Each pause is twice as long as the one before
# advice: Your first pause is already 2 * pause. Sleep first, and double the pause after that.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for number in range(1, tries):
            try:
                return await call()
            except Exception:
                await asyncio.sleep(pause * 2**number)
        return await call()
