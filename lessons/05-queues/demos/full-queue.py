"""A full queue makes the producer wait: it goes no faster than the consumer."""

import asyncio


async def produce(queue: asyncio.Queue) -> None:
    for number in range(1, 6):
        await queue.put(number)
        print(f"put {number}, now {queue.qsize()} in the queue")


async def consume(queue: asyncio.Queue) -> None:
    for _ in range(5):
        number = await queue.get()
        await asyncio.sleep(1.5)
        print(f"        done with {number}")


async def main() -> None:
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
