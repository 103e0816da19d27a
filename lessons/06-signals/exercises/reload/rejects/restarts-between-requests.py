# fails: No request waits for a reload, and none is lost
# advice: The serving ends after the request in hand and begins anew with a load, during which nobody is served. Load beside the serving.
import asyncio
import signal


async def serve(queue, load, look_up, render):
    loop = asyncio.get_running_loop()
    restart = asyncio.Event()
    loop.add_signal_handler(signal.SIGHUP, restart.set)
    answers = []
    try:
        while True:
            restart.clear()
            config = await load()
            while not restart.is_set():
                request = await queue.get()
                if request is None:
                    return answers
                answers.append(await render(await look_up(request, config), config))
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
