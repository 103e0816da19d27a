# fails: SIGINT and SIGTERM both stop it
# advice: A step may take as long as it likes. Which line of yours gives up before it has ended?
import asyncio
import signal


async def run_steps(step, pause, save):
    loop, stop, count = asyncio.get_running_loop(), asyncio.Event(), 0
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        while not stop.is_set():
            await asyncio.wait_for(step(count + 1), 30)
            count += 1
            try:
                await asyncio.wait_for(stop.wait(), pause)
            except TimeoutError:
                pass
        await save(count)
        return count
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
