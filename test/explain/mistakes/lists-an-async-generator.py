# explained: for-over-async
import asyncio


async def numbers():
    yield 1


async def main():
    print(list(numbers()))


asyncio.run(main())
