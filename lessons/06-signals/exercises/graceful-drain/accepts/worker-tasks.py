import asyncio, signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    hard = asyncio.Event()

    def term():
        if stop.is_set():
            hard.set()
        stop.set()
    finished = []
    idle = set()

    async def worker():
        me = asyncio.current_task()
        while not stop.is_set():
            idle.add(me)
            try:
                request = await queue.get()
            except asyncio.CancelledError:
                return
            finally:
                idle.discard(me)
            await handle(request)
            finished.append(request)
    loop.add_signal_handler(signal.SIGTERM, term)
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await stop.wait()
        for t in list(idle):
            t.cancel()
        waiter = asyncio.create_task(hard.wait())
        everything = asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.wait([everything, waiter], timeout=grace, return_when=asyncio.FIRST_COMPLETED)
        waiter.cancel()
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, waiter, return_exceptions=True)
        return finished
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
