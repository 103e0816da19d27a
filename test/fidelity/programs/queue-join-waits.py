# join() returns when every item has been accounted for, and waits anew for a new item.
import asyncio


async def worker(queue: asyncio.Queue[float]) -> None:
    while True:
        await asyncio.sleep(await queue.get())
        queue.task_done()


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    queue: asyncio.Queue[float] = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    for delays in ((0.1, 0.1), (0.2,)):
        for delay in delays:
            queue.put_nowait(delay)
        await queue.join()
        print(f"{loop.time() - start - 0.04:.1f}")
    task.cancel()


asyncio.run(main())
