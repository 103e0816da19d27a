# fails: Requests in hand may finish
# advice: Cancelling all workers at the signal also cancels the requests they have in hand. Give those `grace` seconds first.
import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    finished = []

    async def worker():
        while True:
            request = await queue.get()
            await handle(request)
            finished.append(request)

    loop.add_signal_handler(signal.SIGTERM, stop.set)
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await stop.wait()
        return finished
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        loop.remove_signal_handler(signal.SIGTERM)
