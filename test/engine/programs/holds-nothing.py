import asyncio


async def consumer(ready: asyncio.Semaphore) -> None:
    await ready.acquire()


async def worker(places: asyncio.Semaphore) -> None:
    await places.acquire()
    await asyncio.sleep(0.1)


async def main() -> None:
    ready, places = asyncio.Semaphore(0), asyncio.Semaphore(1)
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(consumer(ready), name=f"consumer {number}")
        group.create_task(worker(places), name="leaves")
        group.create_task(worker(places), name="waits")
        await asyncio.sleep(0.2)
        ready.release()
        ready.release()


asyncio.run(main())
