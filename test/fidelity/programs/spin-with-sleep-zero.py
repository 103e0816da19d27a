# A busy wait that yields lets the others go on, and ends.
import asyncio


async def ticker() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(3):
        await asyncio.sleep(0.2)
        print("tick", f"{loop.time() - start - 0.04:.1f}")


async def main() -> None:
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(ticker())
    end = loop.time() + 0.3
    turns = 0
    while loop.time() < end:
        turns += 1
        await asyncio.sleep(0)
    print("spun", turns > 10)
    await task


asyncio.run(main())
