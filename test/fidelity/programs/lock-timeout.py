# Waiting for a lock with a limit, again and again.
import asyncio


async def hold(lock: asyncio.Lock) -> None:
    async with lock:
        await asyncio.sleep(0.5)


async def main() -> None:
    lock = asyncio.Lock()
    task = asyncio.create_task(hold(lock))
    await asyncio.sleep(0)
    for attempt in range(10):
        try:
            async with asyncio.timeout(0.2):
                await lock.acquire()
            print("acquired at attempt", attempt)
            break
        except TimeoutError:
            print("attempt", attempt, "failed")
    lock.release()
    await task


asyncio.run(main())
