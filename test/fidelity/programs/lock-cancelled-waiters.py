# The waiter whose turn it is gets cancelled just as the lock is released: the next one gets it.
import asyncio


async def main() -> None:
    lock = asyncio.Lock()

    async def worker(name: str) -> None:
        async with lock:
            print(name, "has the lock")

    await lock.acquire()
    first, second = asyncio.create_task(worker("first")), asyncio.create_task(worker("second"))
    await asyncio.sleep(0.05)
    lock.release()
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True), lock.locked())
    await lock.acquire()
    third = asyncio.create_task(worker("third"))
    await asyncio.sleep(0)
    third.cancel()
    lock.release()
    print(lock.locked())
    await asyncio.wait([third])
    print(third.cancelled(), lock.locked())


asyncio.run(main())
