# explained: loop-argument
import asyncio


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(work(), loop=loop)


asyncio.run(main())
