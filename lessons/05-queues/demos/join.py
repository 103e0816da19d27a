"""`join` waits until every item is reported done; then the workers can go."""

import asyncio


async def work(name: str, queue: asyncio.Queue) -> None:
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        print(f"{name} slept {seconds} s")
        queue.task_done()


async def main() -> None:
    queue = asyncio.Queue()
    for seconds in (3, 1, 1.5):
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(work(name, queue)) for name in ("Ann", "Ben")]
    await queue.join()
    print("all items done")
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print("all workers gone")


asyncio.run(main())
