# explained: timeout-twice
import asyncio


async def main():
    timeout = asyncio.timeout(1)
    async with timeout:
        pass
    async with timeout:
        pass


asyncio.run(main())
