import asyncio


class Counter:
    def __init__(self) -> None:
        self.total = 0

    async def add(self, number: int) -> None:
        fetched = await fetch(number)
        self.total += fetched


async def fetch(number: int) -> int:
    await asyncio.sleep(0.1 * number)
    return 1


async def main() -> None:
    counter = Counter()
    await asyncio.gather(*(counter.add(number) for number in range(1, 4)))
    print(counter.total)


asyncio.run(main())
