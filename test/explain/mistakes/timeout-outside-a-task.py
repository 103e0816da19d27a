# explained: no-running-loop
import asyncio


async def work():
    async with asyncio.timeout(1):
        pass


try:
    work().send(None)
except StopIteration:
    pass
