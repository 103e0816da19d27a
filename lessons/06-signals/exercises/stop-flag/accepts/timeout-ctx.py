import asyncio, signal, contextlib


@contextlib.contextmanager
def stopping():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    signals = [signal.SIGINT, signal.SIGTERM]
    for s in signals:
        loop.add_signal_handler(s, lambda: event.set())
    try:
        yield event
    finally:
        for s in signals:
            loop.remove_signal_handler(s)


async def run_steps(step, pause, save):
    done = 0
    with stopping() as stop:
        while not stop.is_set():
            await step(done + 1)
            done += 1
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stop.wait()
        await save(done)
    return done
