# explained: wait-coroutines
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    await asyncio.wait([work(), work()])


asyncio.run(main())
