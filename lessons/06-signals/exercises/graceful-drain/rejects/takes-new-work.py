# fails: After the signal it takes no new request
# advice: The workers go on taking requests until `grace` is over. Let each look at the event before it takes another one.
import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop, again = asyncio.Event(), asyncio.Event()
    finished = []

    async def worker():
        while True:
            request = await queue.get()
            await handle(request)
            finished.append(request)

    loop.add_signal_handler(signal.SIGTERM, lambda: (again if stop.is_set() else stop).set())
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    hurry = asyncio.create_task(again.wait())
    await stop.wait()
    await asyncio.wait([*tasks, hurry], timeout=grace, return_when=asyncio.FIRST_COMPLETED)
    for task in [*tasks, hurry]:
        task.cancel()
    await asyncio.gather(*tasks, hurry, return_exceptions=True)
    loop.remove_signal_handler(signal.SIGTERM)
    return finished
