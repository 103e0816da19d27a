# fails: Requests in hand may finish
# advice: You always wait for the whole grace period. Stop as soon as the requests in hand are done.
import asyncio, signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    finished = []
    idle = set()
    loop.add_signal_handler(signal.SIGTERM, stop.set)

    async def worker():
        me = asyncio.current_task()
        while not stop.is_set():
            idle.add(me)
            try:
                r = await queue.get()
            except asyncio.CancelledError:
                return
            finally:
                idle.discard(me)
            await handle(r)
            finished.append(r)
    ts = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await stop.wait()
        for t in list(idle):
            t.cancel()
        await asyncio.sleep(grace)
        for t in ts:
            t.cancel()
        await asyncio.gather(*ts, return_exceptions=True)
        return finished
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
