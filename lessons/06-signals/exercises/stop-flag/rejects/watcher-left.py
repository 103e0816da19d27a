# fails: Nothing is left behind
# advice: Each pause makes a new task that waits for the event, and nobody ends it. Cancel it and wait for it, or use `wait_for`.
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
            pausing = asyncio.create_task(asyncio.sleep(pause))
            stopping = asyncio.create_task(stop.wait())
            await asyncio.wait([pausing, stopping], return_when=asyncio.FIRST_COMPLETED)
        await save(count)
        return count
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
