# fails: A signal ends the pause at once
# advice: `asyncio.sleep` does not notice the signal. Wait for the event instead, with the pause as its timeout.
import asyncio, signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    S = (signal.SIGINT, signal.SIGTERM)
    for s in S:
        loop.add_signal_handler(s, stop.set)
    try:
        n = 0
        while not stop.is_set():
            await step(n + 1)
            n += 1
            if not stop.is_set():
                await asyncio.sleep(pause)
        await save(n)
        return n
    finally:
        for s in S:
            loop.remove_signal_handler(s)
