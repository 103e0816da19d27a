# explained: not-awaitable
import asyncio


def work():
    yield


async def main():
    await work()


asyncio.run(main())
