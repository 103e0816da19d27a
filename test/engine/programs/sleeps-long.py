import asyncio
import time


async def main():
    began = time.monotonic()
    await asyncio.sleep(400 * 24 * 3600)
    print(round(time.monotonic() - began))


asyncio.run(main())
