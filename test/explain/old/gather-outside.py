# explained: no-current-loop
# since: 3.14
import asyncio


async def work():
    await asyncio.sleep(1)


both = asyncio.gather(work(), work())
