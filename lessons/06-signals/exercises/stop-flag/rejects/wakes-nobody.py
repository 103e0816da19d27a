# fails: A signal ends the pause at once
# advice: A plain `signal.signal` handler runs outside of the loop. It sets the event, but nothing wakes a loop that is idle, so the pause goes on to its end. `loop.call_soon_threadsafe` or `loop.add_signal_handler` wake it.
import asyncio
import signal


async def run_steps(step, pause, save):
    stop = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(one, lambda number, frame: stop.set()) for one in signals]
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
        for one, handler in zip(signals, before):
            signal.signal(one, handler)
