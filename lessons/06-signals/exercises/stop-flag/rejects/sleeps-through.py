# fails: A signal ends the pause at once
# advice: `asyncio.sleep(pause)` goes on to its end, whatever happens. Wait for the event with a timeout of `pause` instead.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    for one in signals:
        loop.add_signal_handler(one, stop.set)
    try:
        count = 0
        while not stop.is_set():
            count += 1
            await step(count)
            if not stop.is_set():
                await asyncio.sleep(pause)
        await save(count)
        return count
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
