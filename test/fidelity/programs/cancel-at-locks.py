# Cancelled while waiting for a lock, a queue, an event, a condition, a semaphore and a barrier: each is left usable.
import asyncio


async def main() -> None:
    lock, queue, event = asyncio.Lock(), asyncio.Queue(), asyncio.Event()
    condition, semaphore, barrier = asyncio.Condition(), asyncio.Semaphore(0), asyncio.Barrier(2)
    await lock.acquire()

    async def wait_condition() -> None:
        async with condition:
            try:
                await condition.wait()
            finally:
                print("condition held", condition.locked())

    waits = [lock.acquire(), queue.get(), event.wait(), wait_condition(), semaphore.acquire(), barrier.wait()]
    tasks = [asyncio.create_task(wait) for wait in waits]
    await asyncio.sleep(0.05)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    lock.release()
    print(lock.locked(), queue.empty(), condition.locked(), semaphore.locked(), barrier.n_waiting)


asyncio.run(main())
