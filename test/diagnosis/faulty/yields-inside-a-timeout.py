# finds: yield-in-scope
import asyncio
from collections.abc import AsyncIterator


async def numbers() -> AsyncIterator[int]:
    async with asyncio.timeout(5):
        for number in range(3):
            await asyncio.sleep(0.1)
            yield number  # here


async def main() -> None:
    async for number in numbers():
        print(number)


asyncio.run(main())
