# fails: After the signal it takes no new request
# advice: `queue.join()` waits for the requests in the queue, too. After SIGTERM none is taken any more.
import asyncio, signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    finished = []
    loop.add_signal_handler(signal.SIGTERM, stop.set)

    async def worker():
        while True:
            r = await queue.get()
            await handle(r)
            finished.append(r)
            queue.task_done()
    ts = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await stop.wait()
        try:
            await asyncio.wait_for(queue.join(), grace)
        except TimeoutError:
            pass
        for t in ts:
            t.cancel()
        await asyncio.gather(*ts, return_exceptions=True)
        return finished
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
