# fails: It calls again after a failure, and returns the first success
# advice: A call that returns has succeeded, also with an empty string.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for left in reversed(range(tries)):
            try:
                text = await call()
            except Exception:
                if not left:
                    raise
            else:
                if text:
                    return text
            await asyncio.sleep(pause)
            pause *= 2
