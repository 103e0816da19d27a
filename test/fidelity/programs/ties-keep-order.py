# Twelve equal sleeps, set one after another, end in the order in which they were set.
import asyncio


async def nap(number: int, log: list[int]) -> None:
    await asyncio.sleep(0.2)
    log.append(number)


async def main() -> None:
    log: list[int] = []
    await asyncio.gather(*(nap(number, log) for number in range(12)))
    print(log)


asyncio.run(main())
