import asyncio
import time


async def main() -> None:
    until = time.monotonic() + 1
    # The clock sets no Event: who waits for it may ask.
    while time.monotonic() < until:
        await asyncio.sleep(0.15)
    print(await asyncio.create_task(asyncio.sleep(1, "tea")))


asyncio.run(main())
