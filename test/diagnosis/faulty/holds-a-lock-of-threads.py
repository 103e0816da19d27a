# finds: lock-across-await deadlock
import asyncio
import threading

lock = threading.Lock()
total = 0


async def add(number: int) -> None:
    global total
    with lock:  # here
        before = total
        await asyncio.sleep(0.1)
        total = before + number


async def main() -> None:
    await asyncio.gather(add(1), add(2))
    print(total)


asyncio.run(main())
