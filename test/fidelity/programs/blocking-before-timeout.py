# A limit can't interrupt a blocked loop: it is told at the next await, late.
import asyncio
import time


async def stubborn() -> str:
    time.sleep(0.3)
    await asyncio.sleep(0)
    return "never seen"


async def main() -> None:
    start = time.perf_counter()
    try:
        async with asyncio.timeout(0.1):
            print(await stubborn())
    except TimeoutError:
        print("timed out at", f"{time.perf_counter() - start - 0.04:.1f}")
    try:
        async with asyncio.timeout(0.1):
            time.sleep(0.2)
        print("no await, no timeout")
    except TimeoutError:
        print("timed out")


asyncio.run(main())
