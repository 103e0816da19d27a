# fails: After `grace` the rest is cancelled
# advice: `cancel()` only asks. A task that cleans up needs time for that; wait for it before you return.
import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop, again = asyncio.Event(), asyncio.Event()
    finished, idle = [], set()

    async def worker():
        me = asyncio.current_task()
        while not stop.is_set():
            idle.add(me)
            request = await queue.get()
            idle.discard(me)
            await handle(request)
            finished.append(request)

    loop.add_signal_handler(signal.SIGTERM, lambda: (again if stop.is_set() else stop).set())
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    hurry = asyncio.create_task(again.wait())
    await stop.wait()
    for task in idle:
        task.cancel()
    drained = asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.wait([drained, hurry], timeout=grace, return_when=asyncio.FIRST_COMPLETED)
    for task in [*tasks, hurry]:
        task.cancel()
    loop.remove_signal_handler(signal.SIGTERM)
    return finished
