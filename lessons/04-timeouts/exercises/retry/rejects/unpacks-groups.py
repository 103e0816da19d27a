# fails: After the last try its exception comes out at once
# advice: What the last call raised comes out as it is, also when it is a group.
import asyncio


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        for left in reversed(range(tries)):
            try:
                return await call()
            except ExceptionGroup as group:
                if not left:
                    raise group.exceptions[0]
            except Exception:
                if not left:
                    raise
            await asyncio.sleep(pause)
            pause *= 2
