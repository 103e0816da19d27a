# fails: No request waits for a reload, and none is lost
# advice: The signal cancels the serving and begins anew, and the request in hand is gone. Change the configuration only, and let the serving go on.
import asyncio
import signal


async def serve(queue, load, look_up, render):
    loop = asyncio.get_running_loop()
    answers = []
    serving = None

    async def run_once():
        config = await load()
        while (request := await queue.get()) is not None:
            answers.append(await render(await look_up(request, config), config))

    loop.add_signal_handler(signal.SIGHUP, lambda: serving.cancel())
    try:
        while True:
            serving = asyncio.create_task(run_once())
            await asyncio.wait([serving])
            if not serving.cancelled():
                serving.result()
                return answers
    finally:
        serving.cancel()
        loop.remove_signal_handler(signal.SIGHUP)
