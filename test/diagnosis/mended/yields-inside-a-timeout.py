import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


async def numbers() -> AsyncIterator[int]:
    for number in range(3):
        async with asyncio.timeout(5):
            await asyncio.sleep(0.1)
        yield number


@asynccontextmanager
async def limited() -> AsyncIterator[None]:
    async with asyncio.timeout(5):
        yield


async def main() -> None:
    async with limited():
        async for number in numbers():
            print(number)


asyncio.run(main())
