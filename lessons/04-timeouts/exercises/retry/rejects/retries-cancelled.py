# fails: Cancelled itself, it stops at once
# advice: `except BaseException` catches the CancelledError, too, and your code calls again. Catch Exception.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for _ in range(tries - 1):
            try:
                return await call()
            except BaseException:
                await asyncio.sleep(pause)
                pause *= 2
        return await call()
