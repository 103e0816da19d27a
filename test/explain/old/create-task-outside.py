# explained: no-running-loop
import asyncio


async def work():
    await asyncio.sleep(1)


asyncio.create_task(work())
