# fails: SIGINT and SIGTERM both stop it
# advice: A handler is a plain function; `asyncio.run` inside it fails, since the loop is running already. Save after the loop of steps.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    count = 0

    def on_signal():
        stop.set()
        asyncio.run(save(count))

    for one in signals:
        loop.add_signal_handler(one, on_signal)
    try:
        while not stop.is_set():
            count += 1
            await step(count)
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                pass
        return count
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
