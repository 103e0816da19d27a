# finds: lock-across-wait
import asyncio

lock = asyncio.Lock()
total = 0


async def add(number: int) -> None:
    global total
    async with lock:
        await asyncio.sleep(0.4)  # here
        total += number


async def main() -> None:
    await asyncio.gather(*(add(number) for number in range(6)))
    print(total)


asyncio.run(main())
