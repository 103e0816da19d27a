# The signals are put into a queue; the pause is a `get` with a timeout.
import asyncio
import contextlib
import signal
from contextlib import contextmanager


@contextmanager
def caught(*numbers):
    loop, arrived = asyncio.get_running_loop(), asyncio.Queue()
    for number in numbers:
        loop.add_signal_handler(number, arrived.put_nowait, number)
    try:
        yield arrived
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)


async def run_steps(step, pause, save):
    with caught(signal.SIGINT, signal.SIGTERM) as arrived:
        count, going = 0, True
        while going:
            count += 1
            await step(count)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(arrived.get(), timeout=pause)
                going = False
        await save(count)
    return count
