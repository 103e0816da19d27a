# explained: loop-argument
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    asyncio.Lock(loop=loop)


asyncio.run(main())
