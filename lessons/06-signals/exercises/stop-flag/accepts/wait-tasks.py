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
    done = 0
    try:
        while True:
            await step(done + 1)
            done += 1
            await asyncio.wait([stopped], timeout=pause)
            if stopped.done():
                break
        await save(done)
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
        loop.remove_signal_handler(signal.SIGINT)
    return done
