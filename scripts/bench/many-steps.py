"""`argument` rounds, in each of which ten tasks take a few steps, hand items on and do a little work."""

import asyncio
import sys


async def worker(queue: asyncio.Queue[int], results: list[int]) -> None:
    while (item := await queue.get()) >= 0:
        results.append(sum(i * i for i in range(item % 50)))
        await asyncio.sleep(0)


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=20)
    results: list[int] = []
    workers = [asyncio.create_task(worker(queue, results)) for _ in range(10)]
    for item in range(10 * int(sys.argv[1])):
        await queue.put(item)
    for _ in workers:
        await queue.put(-1)
    await asyncio.gather(*workers)


asyncio.run(main())
