import asyncio, signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    stop, hard = (asyncio.Event(), asyncio.Event())

    def on_term():
        (hard if stop.is_set() else stop).set()
    loop.add_signal_handler(signal.SIGTERM, on_term)
    finished, running = ([], {})
    getter = None
    stopper = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            if len(running) < workers and getter is None:
                getter = asyncio.create_task(queue.get())
            waits = {stopper, *running} | ({getter} if getter else set())
            done, _ = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            for t in [t for t in running if t.done()]:
                finished.append(running.pop(t))
            if getter and getter.done():
                request = getter.result()
                getter = None
                running[asyncio.create_task(handle(request))] = request
        if getter:
            getter.cancel()
            await asyncio.wait([getter])
        hardener = asyncio.create_task(hard.wait())
        deadline = loop.time() + grace
        while running and (not hard.is_set()) and (loop.time() < deadline):
            await asyncio.wait({hardener, *running}, timeout=deadline - loop.time(), return_when=asyncio.FIRST_COMPLETED)
            for t in [t for t in running if t.done()]:
                finished.append(running.pop(t))
        for t in running:
            t.cancel()
        if running:
            await asyncio.wait(running)
        hardener.cancel()
        await asyncio.wait([hardener])
        return finished
    finally:
        stopper.cancel()
        await asyncio.gather(stopper, return_exceptions=True)
        loop.remove_signal_handler(signal.SIGTERM)
