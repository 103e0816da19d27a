# finds: lock-per-call
import asyncio


async def fetch(seconds: float) -> None:
    async with asyncio.Semaphore(1):  # here
        await asyncio.sleep(seconds)


async def main() -> None:
    await asyncio.gather(fetch(0.1), fetch(0.2), fetch(0.4))


asyncio.run(main())
