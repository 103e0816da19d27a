import asyncio


async def attempt(call, tries, pause):
    try:
        return await call()
    except Exception as error:
        if tries <= 1:
            raise
        print(f"{error!r}, again in {pause} s")
    await asyncio.sleep(pause)
    return await attempt(call, tries - 1, pause * 2)


async def retry(call, tries, pause, limit):
    async with asyncio.timeout(limit):
        return await attempt(call, tries, pause)
