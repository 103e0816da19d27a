import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stopped = loop.create_future()

    def stop():
        if not stopped.done():
            stopped.set_result(None)

    loop.add_signal_handler(signal.SIGINT, stop)
    loop.add_signal_handler(signal.SIGTERM, stop)
    try:
        count = 0
        while not stopped.done():
            await step(count + 1)
            count += 1
            await asyncio.wait([stopped], timeout=pause)
        await save(count)
    finally:
        loop.remove_signal_handler(signal.SIGINT)
        loop.remove_signal_handler(signal.SIGTERM)
    return count
