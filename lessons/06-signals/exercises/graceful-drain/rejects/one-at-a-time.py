# fails: It serves until SIGTERM comes
# advice: One loop that awaits `handle` serves one request at a time. Start `workers` tasks.
import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    finished = []
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    while not stop.is_set():
        request = await queue.get()
        await handle(request)
        finished.append(request)
    loop.remove_signal_handler(signal.SIGTERM)
    return finished
