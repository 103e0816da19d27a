# explained: list-of-futures
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    await asyncio.wait(work())


asyncio.run(main())
