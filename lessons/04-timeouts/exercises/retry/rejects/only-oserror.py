# fails: It calls again after a failure, and returns the first success
# advice: Your code tries again after one kind of exception only. Any exception of `call` is a failure.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for _ in range(tries - 1):
            try:
                return await call()
            except (ConnectionError, TimeoutError):
                await asyncio.sleep(pause)
                pause *= 2
        return await call()
