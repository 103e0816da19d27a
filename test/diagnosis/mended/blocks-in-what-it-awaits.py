import asyncio
import time


async def report() -> None:
    await asyncio.sleep(0.5)
    await asyncio.to_thread(time.sleep, 0.2)


async def main() -> None:
    try:
        async with asyncio.timeout(1):
            await report()
    except TimeoutError:
        print("too slow")


asyncio.run(main())
