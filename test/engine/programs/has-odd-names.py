import asyncio
import time


def sleeps():
    time.sleep(1)


async def main():
    worker = asyncio.create_task(asyncio.sleep(1), name="worker[1]")
    await asyncio.to_thread(sleeps)
    await worker


asyncio.run(main())
