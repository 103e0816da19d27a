# Each worker waits for a request or for the stop, whatever comes first.
import asyncio
import signal
from asyncio import FIRST_COMPLETED, create_task, wait


async def serve(queue, handle, workers, grace):
    stops = [asyncio.Event(), asyncio.Event()]
    count = 0

    def signalled():
        nonlocal count
        if count < 2:
            stops[count].set()
            count += 1

    async def worker():
        stop = create_task(stops[0].wait())
        get = None
        try:
            while True:
                get = create_task(queue.get())
                await wait({get, stop}, return_when=FIRST_COMPLETED)
                if not get.done():
                    return
                await handle(get.result())
                done.append(get.result())
                if stop.done():
                    return
        finally:
            for task in (stop, get):
                task.cancel()
            await asyncio.gather(stop, get, return_exceptions=True)

    done = []
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, signalled)
    try:
        tasks = {create_task(worker()) for _ in range(workers)}
        await stops[0].wait()
        hurry = create_task(stops[1].wait())
        deadline = loop.time() + grace
        rest = tasks
        while rest and not hurry.done() and loop.time() < deadline:
            _, still = await wait(rest | {hurry}, timeout=deadline - loop.time(), return_when=FIRST_COMPLETED)
            rest = still - {hurry}
        for task in rest | {hurry}:
            task.cancel()
        await wait(rest | {hurry})
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
    return done
