# explained: async-keyword
import asyncio


async def work():
    await asyncio.sleep(1)


asyncio.async(work())
