"""A PriorityQueue hands out the smallest item first."""

import asyncio
import itertools


async def arrive(queue: asyncio.PriorityQueue) -> None:
    number = itertools.count()  # first come, first served within a priority
    for priority, name in ((5, "cough"), (5, "rash"), (5, "cold"), (1, "burn")):
        queue.put_nowait((priority, next(number), name))
        print("arrives:", name)
        await asyncio.sleep(0.3)


async def treat(queue: asyncio.PriorityQueue) -> None:
    for _ in range(4):
        _priority, _number, name = await queue.get()
        await asyncio.sleep(2)
        print("treated:", name)


async def main() -> None:
    queue = asyncio.PriorityQueue()
    await asyncio.gather(arrive(queue), treat(queue))


asyncio.run(main())
