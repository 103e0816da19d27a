import asyncio

lock = asyncio.Lock()
total = 0


async def add(number: int) -> None:
    global total
    await asyncio.sleep(0.4)
    async with lock:
        before = total
        await asyncio.sleep(0)
        total = before + number


async def main() -> None:
    await asyncio.gather(*(add(number) for number in range(6)))
    print(total)


asyncio.run(main())
