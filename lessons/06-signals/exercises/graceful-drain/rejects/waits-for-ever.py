# fails: After `grace` the rest is cancelled
# advice: `gather` waits for the work in hand without any deadline. `asyncio.wait` has a timeout, and tells you what is late.
import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    finished, idle = [], set()

    async def worker():
        me = asyncio.current_task()
        while not stop.is_set():
            idle.add(me)
            request = await queue.get()
            idle.discard(me)
            await handle(request)
            finished.append(request)

    loop.add_signal_handler(signal.SIGTERM, stop.set)
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    await stop.wait()
    for task in idle:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    loop.remove_signal_handler(signal.SIGTERM)
    return finished
