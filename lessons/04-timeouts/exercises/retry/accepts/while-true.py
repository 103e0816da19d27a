import asyncio


async def retry(call, tries, pause, limit):
    async def attempt():
        tried = 0
        while True:
            tried += 1
            try:
                return await call()
            except Exception:
                if tried == tries:
                    raise
            await asyncio.sleep(pause * 2 ** (tried - 1))

    return await asyncio.wait_for(attempt(), limit)
