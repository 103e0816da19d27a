# fails: The handlers are taken away
# advice: Code in `finally` also runs when a step raises, and then nothing should be saved.
import asyncio, signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    S = (signal.SIGINT, signal.SIGTERM)
    for s in S:
        loop.add_signal_handler(s, stop.set)
    n = 0
    try:
        while not stop.is_set():
            await step(n + 1)
            n += 1
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                pass
    finally:
        await save(n)
        for s in S:
            loop.remove_signal_handler(s)
    return n
