import asyncio
import time


async def main() -> None:
    async with asyncio.timeout(5):
        await asyncio.to_thread(time.sleep, 3)


asyncio.run(main())
