import asyncio


async def use(lock: asyncio.Lock, seconds: float) -> None:
    async with lock:
        await asyncio.sleep(seconds)


async def main() -> None:
    lock = asyncio.Lock()
    await asyncio.gather(use(lock, 1), use(lock, 2), use(lock, 3))


asyncio.run(main())
