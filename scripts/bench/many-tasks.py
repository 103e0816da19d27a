"""`argument` tasks at once, each of which sleeps twice and hands on its result."""

import asyncio
import sys


async def one(number: int) -> int:
    await asyncio.sleep(0.001 * (number % 7))
    await asyncio.sleep(0)
    return number


async def main() -> None:
    count = int(sys.argv[1])
    total = 0
    for first in range(0, count, 1000):
        total += sum(await asyncio.gather(*(one(number) for number in range(first, min(first + 1000, count)))))


asyncio.run(main())
