# explained: await-async-generator
import asyncio


async def numbers():
    yield 1


async def main():
    await numbers()


asyncio.run(main())
