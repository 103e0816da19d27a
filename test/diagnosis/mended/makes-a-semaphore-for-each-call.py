import asyncio


async def fetch(seconds: float, bound: asyncio.Semaphore) -> None:
    async with bound:
        await asyncio.sleep(seconds)


async def main() -> None:
    bound = asyncio.Semaphore(2)
    await asyncio.gather(*(fetch(seconds, bound) for seconds in (0.1, 0.2, 0.4)))


asyncio.run(main())
