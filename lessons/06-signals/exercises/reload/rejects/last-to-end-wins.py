# fails: After two signals the last configuration is in force
# advice: Two loads may go on at once, and the one that ends last wins, even when it began first. Cancel the older one.
import asyncio, signal


async def serve(queue, load, look_up, render):
    config = await load()
    tasks = []

    async def reload():
        nonlocal config
        try:
            config = await load()
        except Exception:
            pass
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, lambda: tasks.append(asyncio.create_task(reload())))
    out = []
    try:
        while (r := (await queue.get())) is not None:
            c = config
            out.append(await render(await look_up(r, c), c))
        return out
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
