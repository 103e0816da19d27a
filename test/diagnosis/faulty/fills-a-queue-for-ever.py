# finds: queue-grows
import asyncio


async def produce(queue: asyncio.Queue[int]) -> None:
    for number in range(300):
        await queue.put(number)  # here
        await asyncio.sleep(0.01)


async def consume(queue: asyncio.Queue[int]) -> None:
    while True:
        await queue.get()
        await asyncio.sleep(0.1)


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    consuming = asyncio.create_task(consume(queue))
    await produce(queue)
    print("left:", queue.qsize())
    consuming.cancel()
    await asyncio.gather(consuming, return_exceptions=True)


asyncio.run(main())
