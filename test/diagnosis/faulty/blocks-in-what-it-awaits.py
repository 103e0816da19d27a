# finds: blocked-deadline blocked-loop
import asyncio
import time


async def report() -> None:
    await asyncio.sleep(0.5)
    time.sleep(2)  # here
    await asyncio.sleep(0.5)


async def main() -> None:
    try:
        async with asyncio.timeout(1):
            await report()
    except TimeoutError:
        print("too slow")


asyncio.run(main())
