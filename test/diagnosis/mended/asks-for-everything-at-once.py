import asyncio


async def fetch(number: int, bound: asyncio.Semaphore) -> int:
    async with bound:
        await asyncio.sleep(1 + number / 1000)
    return number


async def main() -> None:
    bound = asyncio.Semaphore(10)
    pages = await asyncio.gather(*(fetch(number, bound) for number in range(150)))
    print(len(pages))


asyncio.run(main())
