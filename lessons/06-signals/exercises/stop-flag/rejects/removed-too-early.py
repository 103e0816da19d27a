# fails: Further signals change nothing
# advice: The handlers are removed before `save`, so the next Ctrl-C hits `save`. Keep them until everything is saved.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    for one in signals:
        loop.add_signal_handler(one, stop.set)
    count = 0
    try:
        while not stop.is_set():
            count += 1
            await step(count)
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                pass
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
    await save(count)
    return count
