# fails: After the last try its exception comes out at once
# advice: Your loop makes `tries` calls, and one more follows it. Count them when all fail.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for _ in range(tries):
            try:
                return await call()
            except Exception:
                await asyncio.sleep(pause)
                pause *= 2
        return await call()
