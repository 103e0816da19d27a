# The handler only sets an event. The pause waits for that event, so it ends at once when the signal comes.

import asyncio
import signal
from collections.abc import Awaitable, Callable


async def run_steps(
    step: Callable[[int], Awaitable[None]], pause: float, save: Callable[[int], Awaitable[None]]
) -> int:
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
        await save(count)
        return count
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
