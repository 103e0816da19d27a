# explained: not-awaitable
import asyncio


def total():
    return 3


async def main():
    print(await total())


asyncio.run(main())
