# fails: A TimeoutError of the call is a failure like any other
# advice: Inside the block a TimeoutError comes from `call`, not from your limit. It is a failure: try again.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for _ in range(tries - 1):
            try:
                return await call()
            except TimeoutError:
                raise
            except Exception:
                await asyncio.sleep(pause)
                pause *= 2
        return await call()
