# explained: not-done-yet
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.exception())


asyncio.run(main())
