# explained: not-a-coroutine
import asyncio


async def work():
    pass


async def main():
    await asyncio.gather(work, work)


asyncio.run(main())
