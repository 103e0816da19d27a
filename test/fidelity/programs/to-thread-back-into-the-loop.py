# A thread reports progress with call_soon_threadsafe.
import asyncio
import time


def job(loop: asyncio.AbstractEventLoop, queue: "asyncio.Queue[str | None]") -> None:
    for number in range(3):
        time.sleep(0.1)
        loop.call_soon_threadsafe(queue.put_nowait, f"step {number}")
    loop.call_soon_threadsafe(queue.put_nowait, None)


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    queue: asyncio.Queue[str | None] = asyncio.Queue()
    working = asyncio.create_task(asyncio.to_thread(job, loop, queue))
    while (text := await queue.get()) is not None:
        print(text, f"{loop.time() - start - 0.04:.1f}")
    await working


asyncio.run(main())
