# Cancelled waiters of a semaphore give way; several releases wake several.
import asyncio


async def worker(name: str, semaphore: asyncio.Semaphore) -> None:
    try:
        await semaphore.acquire()
        print(name, "acquired")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main() -> None:
    semaphore = asyncio.Semaphore(0)
    tasks = {name: asyncio.create_task(worker(name, semaphore)) for name in "abcde"}
    await asyncio.sleep(0.05)
    semaphore.release()
    semaphore.release()
    tasks["a"].cancel()
    tasks["c"].cancel()
    await asyncio.sleep(0.05)
    print(semaphore.locked())
    semaphore.release()
    semaphore.release()
    await asyncio.wait(tasks.values())
    print([name for name, task in tasks.items() if task.cancelled()], semaphore.locked())


asyncio.run(main())
