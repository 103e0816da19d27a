# explained: not-awaitable
import asyncio


async def work():
    return 1


async def main():
    await [work(), work()]


asyncio.run(main())
