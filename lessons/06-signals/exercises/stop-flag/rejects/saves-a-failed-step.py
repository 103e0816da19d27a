# fails: Nothing is left behind
# advice: The step in hand fails after the signal here. Its exception should come out, without a `save`.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop, stop, count = asyncio.get_running_loop(), asyncio.Event(), 0
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        while not stop.is_set():
            try:
                await step(count + 1)
            except Exception:
                if stop.is_set():
                    break
                raise
            count += 1
            try:
                await asyncio.wait_for(stop.wait(), pause or 0.001)
            except TimeoutError:
                pass
        await save(count)
        return count
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
