# An asynchronous generator and comprehensions over it.
import asyncio
from collections.abc import AsyncIterator


async def count(name: str, upto: int) -> AsyncIterator[int]:
    for number in range(upto):
        await asyncio.sleep(0.05)
        print(name, "gives", number)
        yield number


async def main() -> None:
    async def evens() -> list[int]:
        return [number async for number in count("a", 4) if number % 2 == 0]

    async def total() -> int:
        return sum([number async for number in count("b", 3)])

    print(await asyncio.gather(evens(), total()))


asyncio.run(main())
