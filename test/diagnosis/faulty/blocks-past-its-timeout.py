# finds: blocked-deadline blocked-loop
import asyncio
import time


async def main() -> None:
    async with asyncio.timeout(1):
        time.sleep(3)  # here


asyncio.run(main())
