# fails: It answers every request
# advice: Your list of answers outlives the call: the next `serve` begins with what the first one has answered. Make the list inside.
import asyncio
import signal

answers = []


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
    try:
        while (request := await queue.get()) is not None:
            current = config
            answers.append(await render(await look_up(request, current), current))
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        fresh.cancel()
        await asyncio.gather(fresh, return_exceptions=True)
    return answers
