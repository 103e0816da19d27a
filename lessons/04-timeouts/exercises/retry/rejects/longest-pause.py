# fails: Each pause is twice as long as the one before
# advice: Your pauses stop growing. The task names no longest pause.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for left in reversed(range(tries)):
            try:
                return await call()
            except Exception:
                if not left:
                    raise
            await asyncio.sleep(min(pause, 60))
            pause *= 2
