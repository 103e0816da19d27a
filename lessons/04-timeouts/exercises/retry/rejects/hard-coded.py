# fails: It calls again after a failure, and returns the first success
# advice: Your code makes the example's calls and no others. Call until one succeeds, at most `tries` times.
import asyncio


async def retry(call, tries, pause, limit):
    for seconds in (1, 2):
        try:
            await call()
        except OSError:
            pass
        await asyncio.sleep(seconds)
    return await call()
