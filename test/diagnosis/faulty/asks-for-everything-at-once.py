# finds: unbounded-fan-out
import asyncio


async def fetch(number: int) -> int:
    await asyncio.sleep(1 + number / 1000)  # here
    return number


async def main() -> None:
    pages = await asyncio.gather(*(fetch(number) for number in range(150)))
    print(len(pages))


asyncio.run(main())
