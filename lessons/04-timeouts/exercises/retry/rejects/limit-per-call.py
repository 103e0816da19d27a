# fails: The limit holds for calls and pauses together
# advice: Each call has the whole limit for itself here, and the pauses have none. Put one block with the limit around the loop.
import asyncio


async def retry(call, tries, pause, limit):
    for _ in range(tries - 1):
        try:
            return await asyncio.wait_for(call(), limit)
        except Exception:
            await asyncio.sleep(pause)
            pause *= 2
    return await asyncio.wait_for(call(), limit)
