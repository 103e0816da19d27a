# explained: async-for-over
import asyncio


async def main():
    async for number in [1, 2]:
        print(number)


asyncio.run(main())
