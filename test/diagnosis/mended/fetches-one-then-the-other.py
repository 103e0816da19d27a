import asyncio


async def load(name: str) -> int:
    await asyncio.sleep(0.2)
    return len(name)


async def main() -> None:
    # One needs what the other brings: these can't overlap.
    prices = await load("prices")
    stock = await load("x" * prices)
    print(stock)


asyncio.run(main())
