# finds: never-overlapped
import asyncio


async def load(name: str) -> int:
    await asyncio.sleep(0.2)
    return len(name)


async def main() -> None:
    prices = await load("prices")  # here
    stock = await load("stock")
    print(prices + stock)


asyncio.run(main())
