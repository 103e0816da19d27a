# explained: not-awaitable
import asyncio


async def main():
    await print("hello")


asyncio.run(main())
