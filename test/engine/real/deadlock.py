import asyncio


async def main() -> None:
    lock = asyncio.Lock()
    await lock.acquire()
    await lock.acquire()


asyncio.run(main())
