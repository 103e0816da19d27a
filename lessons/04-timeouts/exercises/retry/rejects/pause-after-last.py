# fails: After the last try its exception comes out at once
# advice: After the last failure there is no other call to wait for. Pause only when another try follows.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for _ in range(tries):
            try:
                return await call()
            except Exception as error:
                last = error
                await asyncio.sleep(pause)
                pause *= 2
        raise last
