# fails: The new configuration is in force when it is loaded
# advice: `update` keeps what the new configuration doesn't have any more. The new one takes the place of the old one.
import asyncio
import signal


async def serve(queue, load, look_up, render):
    loop, config, changed, answers = asyncio.get_running_loop(), await load(), asyncio.Event(), []

    async def reloading():
        nonlocal config
        while True:
            await changed.wait()
            changed.clear()
            try:
                config = {**config, **await load()}
            except Exception:
                pass

    loop.add_signal_handler(signal.SIGHUP, changed.set)
    task = asyncio.create_task(reloading())
    try:
        while (request := await queue.get()) is not None:
            own = config
            answers.append(await render(await look_up(request, own), own))
        return answers
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        task.cancel()
        await asyncio.wait([task])
