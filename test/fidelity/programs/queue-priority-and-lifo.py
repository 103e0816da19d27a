# A priority queue gives the smallest first, a LIFO queue the newest.
import asyncio


async def main() -> None:
    priority: asyncio.PriorityQueue[tuple[int, str]] = asyncio.PriorityQueue()
    lifo: asyncio.LifoQueue[int] = asyncio.LifoQueue(3)
    for item in ((3, "c"), (1, "z"), (2, "b"), (1, "a")):
        await priority.put(item)
    print([await priority.get() for _ in range(4)])

    async def fill() -> None:
        for number in range(5):
            await lifo.put(number)

    task = asyncio.create_task(fill())
    await asyncio.sleep(0.05)
    print([await lifo.get() for _ in range(5)], task.done())


asyncio.run(main())
