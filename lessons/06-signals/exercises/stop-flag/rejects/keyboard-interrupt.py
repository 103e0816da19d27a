# fails: SIGINT and SIGTERM both stop it
# advice: Only SIGTERM has a handler here. Ctrl-C sends SIGINT, which then cancels your code and ends in KeyboardInterrupt.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
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
        loop.remove_signal_handler(signal.SIGTERM)
