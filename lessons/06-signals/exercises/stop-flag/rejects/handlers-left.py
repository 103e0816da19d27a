# fails: The handlers are taken away
# advice: Nobody removes the handlers, so Ctrl-C does nothing to the rest of the program. Remove them in a `finally`.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stop.set)
    count = 0
    while not stop.is_set():
        count += 1
        await step(count)
        try:
            await asyncio.wait_for(stop.wait(), pause)
        except TimeoutError:
            pass
    await save(count)
    return count
