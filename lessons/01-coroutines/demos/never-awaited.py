"""Calling a coroutine function gives you a coroutine. It runs nothing."""

import asyncio


async def brew(drink: str) -> str:
    print("brewing", drink)
    await asyncio.sleep(1)
    return drink


async def main() -> None:
    tea = brew("tea")
    print("tea is a", type(tea).__name__)
    coffee = await brew("coffee")
    print("coffee is a", type(coffee).__name__)


asyncio.run(main())
