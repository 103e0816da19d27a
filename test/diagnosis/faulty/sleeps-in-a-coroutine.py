# finds: blocked-loop
import asyncio
import time


async def beat() -> None:
    for _ in range(3):
        await asyncio.sleep(0.1)


async def main() -> None:
    beating = asyncio.create_task(beat())
    await asyncio.sleep(0.05)
    time.sleep(0.5)  # here
    await beating


asyncio.run(main())
