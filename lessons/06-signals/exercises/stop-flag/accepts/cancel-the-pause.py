import asyncio
import signal

HANDLED = [signal.SIGINT, signal.SIGTERM]


async def run_steps(step, pause, save):
    stopping = False
    pausing = None

    def on_signal():
        nonlocal stopping
        stopping = True
        if pausing is not None:
            pausing.cancel()

    loop = asyncio.get_event_loop()
    for number in HANDLED:
        loop.add_signal_handler(number, on_signal)
    try:
        count = 0
        while not stopping:
            count = count + 1
            await step(count)
            if stopping:
                break
            pausing = asyncio.create_task(asyncio.sleep(pause))
            await asyncio.wait([pausing])
            pausing = None
        await save(count)
        return count
    finally:
        if pausing is not None:
            pausing.cancel()
        for number in HANDLED:
            loop.remove_signal_handler(number)
