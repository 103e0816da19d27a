# fails: SIGINT and SIGTERM both stop it
# advice: An exception raised in a plain signal handler comes out wherever the program happens to be, mostly inside the loop itself, and ends it. Set an event instead.
import asyncio
import signal


def stop(number, frame):
    raise KeyboardInterrupt


async def run_steps(step, pause, save):
    before = [signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)]
    count = 0
    try:
        while True:
            count += 1
            await step(count)
            await asyncio.sleep(pause)
    except KeyboardInterrupt:
        await save(count)
        return count
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])
