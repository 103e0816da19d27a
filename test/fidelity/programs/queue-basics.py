# A bounded queue: put waits while it is full, get while it is empty; first come, first served.
import asyncio


async def producer(queue: asyncio.Queue[int]) -> None:
    for number in range(5):
        await queue.put(number)
        print("put", number, queue.qsize())


async def consumer(name: str, queue: asyncio.Queue[int]) -> None:
    while True:
        number = await queue.get()
        print(name, "got", number)
        await asyncio.sleep(0.05)
        queue.task_done()


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(name, queue)) for name in "ab"]
    await producer(queue)
    print("all put", queue.full())
    await queue.join()
    for task in consumers:
        task.cancel()
    print(queue.empty(), await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
