# fails: SIGINT and SIGTERM both stop it
# advice: `save(count)` without `await` makes a coroutine and drops it; nothing is saved.
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
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                pass
        save(count)
        return count
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
