# fails: After the signal it takes no new request
# advice: An end marker lines up behind the requests that wait, so all of them are handled first. Work that nobody has begun should stay in the queue.
import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    finished = []

    async def worker():
        while (request := await queue.get()) is not None:
            await handle(request)
            finished.append(request)

    def on_signal():
        for _ in range(workers):
            queue.put_nowait(None)

    loop.add_signal_handler(signal.SIGTERM, on_signal)
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    await asyncio.gather(*tasks)
    loop.remove_signal_handler(signal.SIGTERM)
    return finished
