# A plain thread feeds the loop through call_soon_threadsafe, and is fed through a queue.Queue.
import asyncio
import queue
import threading
import time


async def main() -> None:
    loop = asyncio.get_running_loop()
    orders: queue.Queue[int | None] = queue.Queue()
    results: asyncio.Queue[int] = asyncio.Queue()

    def worker() -> None:
        while (order := orders.get()) is not None:
            time.sleep(0.1)
            loop.call_soon_threadsafe(results.put_nowait, order * 10)
        print("worker: done")

    thread = threading.Thread(target=worker)
    thread.start()
    for order in range(3):
        orders.put(order)
    for _ in range(3):
        print(await results.get())
    orders.put(None)
    await asyncio.to_thread(thread.join)
    print(thread.is_alive())


asyncio.run(main())
