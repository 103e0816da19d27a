# fails: It answers every request
# advice: An empty string is false, but it is a request like any other. Only None is the end: compare with `is not None`.
import asyncio
import signal


async def serve(queue, load, look_up, render):
    loop = asyncio.get_running_loop()
    changed = asyncio.Event()
    config = await load()

    async def keep_fresh():
        nonlocal config
        while True:
            await changed.wait()
            changed.clear()
            try:
                config = await load()
            except Exception:
                pass

    loop.add_signal_handler(signal.SIGHUP, changed.set)
    fresh = asyncio.create_task(keep_fresh())
    answers = []
    try:
        while request := await queue.get():
            current = config
            answers.append(await render(await look_up(request, current), current))
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        fresh.cancel()
        await asyncio.gather(fresh, return_exceptions=True)
    return answers
