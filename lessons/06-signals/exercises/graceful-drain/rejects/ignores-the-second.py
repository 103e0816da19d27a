# fails: A second signal cancels at once
# advice: The second signal sets an event that is set already, and nobody notices. Tell the second from the first.
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
    await asyncio.wait(tasks, timeout=grace)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    loop.remove_signal_handler(signal.SIGTERM)
    return finished
