"""Two awaits in a row: the second step starts when the first one has ended."""

import asyncio


async def first() -> None:
    print("first starts")
    await asyncio.sleep(1)
    print("first done")


async def second() -> None:
    print("second starts")
    await asyncio.sleep(2)
    print("second done")


async def main() -> None:
    await first()
    await second()


asyncio.run(main())
