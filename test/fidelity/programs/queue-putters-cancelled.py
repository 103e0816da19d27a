# Cancelled putters leave no item behind, and wake the next putter.
import asyncio


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue(1)
    putters = [asyncio.create_task(queue.put(number), name=str(number)) for number in range(4)]
    await asyncio.sleep(0)
    print(queue.qsize())
    putters[1].cancel()
    await asyncio.sleep(0)
    got = [await queue.get() for _ in range(3)]
    print(got, [putter.cancelled() for putter in putters])


asyncio.run(main())
