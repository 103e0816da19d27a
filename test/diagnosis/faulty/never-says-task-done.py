# finds: deadlock
import asyncio


async def work(queue: asyncio.Queue[int]) -> None:
    while True:
        print("working on", await queue.get())


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    for number in range(3):
        queue.put_nowait(number)
    working = asyncio.create_task(work(queue))
    await queue.join()  # here
    working.cancel()


asyncio.run(main())
