# explained: return-in-finally
# since: 3.14
# only warned of
import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        return 1


asyncio.run(work())
