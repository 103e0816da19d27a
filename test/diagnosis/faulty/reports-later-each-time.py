# finds: late-rounds
import asyncio


async def measure() -> None:
    await asyncio.sleep(0.3)


async def report_every(interval: float) -> None:
    while True:
        await measure()
        await asyncio.sleep(interval)  # here


async def main() -> None:
    try:
        async with asyncio.timeout(7):
            await report_every(1)
    except TimeoutError:
        print("enough")


asyncio.run(main())
