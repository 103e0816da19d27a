import asyncio

lock = asyncio.Lock()
total = 0


async def add(number: int) -> None:
    global total
    async with lock:
        before = total
        await asyncio.sleep(0.1)
        total = before + number


async def main() -> None:
    await asyncio.gather(add(1), add(2))
    print(total)


asyncio.run(main())
