# explained: gather-list
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    await asyncio.gather([work(), work()])


asyncio.run(main())
