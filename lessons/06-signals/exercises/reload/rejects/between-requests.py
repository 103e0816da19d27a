# fails: The new configuration is in force when it is loaded
# advice: The requests wait while you load. Load in a task of its own.
import asyncio, signal


async def serve(queue, load, look_up, render):
    config = await load()
    flag = False

    def hup():
        nonlocal flag
        flag = True
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, hup)
    out = []
    try:
        while (r := (await queue.get())) is not None:
            if flag:
                flag = False
                try:
                    config = await load()
                except Exception:
                    pass
            c = config
            out.append(await render(await look_up(r, c), c))
        return out
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
