# python: 3.13+
# Since 3.13 a queue can be shut down: what is in it can still be got, then QueueShutDown.
import asyncio


async def consumer(queue: asyncio.Queue[int]) -> None:
    try:
        while True:
            print("got", await queue.get())
            await asyncio.sleep(0.05)
    except asyncio.QueueShutDown:
        print("shut down")


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue(2)
    task = asyncio.create_task(consumer(queue))
    for number in range(3):
        await queue.put(number)
    queue.shutdown()
    try:
        await queue.put(4)
    except asyncio.QueueShutDown as error:
        print("refused", error.args)
    await task
    empty: asyncio.Queue[int] = asyncio.Queue()
    waiting = asyncio.create_task(empty.get())
    await asyncio.sleep(0)
    empty.shutdown(immediate=True)
    print(await asyncio.gather(waiting, return_exceptions=True))


asyncio.run(main())
