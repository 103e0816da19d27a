# A producer and a consumer with one period: each item is there before it is looked for, every time.
import asyncio


async def produce(queue: asyncio.Queue[int]) -> None:
    for number in range(4):
        await asyncio.sleep(0.05)
        queue.put_nowait(number)


async def consume(queue: asyncio.Queue[int]) -> None:
    for _ in range(4):
        await asyncio.sleep(0.05)
        print(queue.qsize(), queue.get_nowait())


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
