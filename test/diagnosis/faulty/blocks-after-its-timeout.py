# finds: blocked-loop
import asyncio
import time


async def main() -> None:
    async with asyncio.timeout(1):
        await asyncio.sleep(0.5)
    time.sleep(3)  # here


asyncio.run(main())
