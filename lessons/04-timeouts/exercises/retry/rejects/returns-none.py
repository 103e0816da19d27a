# fails: After the last try its exception comes out at once
# advice: When all calls have failed, your code returns None. The caller should get the last exception.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for number in range(tries):
            try:
                return await call()
            except Exception:
                if number < tries - 1:
                    await asyncio.sleep(pause * 2**number)
