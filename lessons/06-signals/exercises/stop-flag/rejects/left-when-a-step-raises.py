# fails: The handlers are taken away
# advice: When a step raises, the lines that remove the handlers are never reached. A `finally` runs on every way out.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    for one in signals:
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
    for one in signals:
        loop.remove_signal_handler(one)
    return count
