# A busy wait on the clock blocks the loop as a sleep does, and ends.
import asyncio
import time


async def ticker() -> None:
    start = time.monotonic()
    await asyncio.sleep(0.1)
    print("ticker", f"{time.monotonic() - start - 0.04:.1f}")


async def main() -> None:
    start = time.monotonic()
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    while time.monotonic() < start + 0.3:
        pass
    print("spun", f"{time.monotonic() - start - 0.04:.1f}")
    await task


asyncio.run(main())
