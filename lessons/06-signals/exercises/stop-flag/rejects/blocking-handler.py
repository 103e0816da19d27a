# fails: The handler returns at once
# advice: The handler sleeps to give the step time, but while it sleeps nothing runs, the step neither. Let it set the event and return.
import asyncio
import signal
import time


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def on_signal():
        time.sleep(1)
        stop.set()

    signals = (signal.SIGINT, signal.SIGTERM)
    for one in signals:
        loop.add_signal_handler(one, on_signal)
    try:
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
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
