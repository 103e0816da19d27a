import asyncio, signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    stop = False
    sleeper = None

    def handler():
        nonlocal stop
        stop = True
        if sleeper:
            sleeper.cancel()
    loop.add_signal_handler(signal.SIGINT, handler)
    loop.add_signal_handler(signal.SIGTERM, handler)
    count = 0
    try:
        while not stop:
            await step(count + 1)
            count += 1
            if stop:
                break
            sleeper = asyncio.create_task(asyncio.sleep(pause))
            await asyncio.wait([sleeper])
            sleeper = None
        await save(count)
    finally:
        loop.remove_signal_handler(signal.SIGINT)
        loop.remove_signal_handler(signal.SIGTERM)
    return count
