# fails: Each pause is twice as long as the one before
# advice: Your pauses grow by the same amount each time: 1, 2, 3. Twice as long each time is 1, 2, 4.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for number in range(1, tries):
            try:
                return await call()
            except Exception:
                await asyncio.sleep(pause * number)
        return await call()
