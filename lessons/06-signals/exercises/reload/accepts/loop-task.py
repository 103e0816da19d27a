import asyncio, signal


async def serve(queue, load, look_up, render):
    current = await load()
    asked = asyncio.Event()

    async def reloader():
        nonlocal current
        while True:
            await asked.wait()
            asked.clear()
            try:
                new = await load()
            except Exception:
                continue
            current = new
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, asked.set)
    task = asyncio.create_task(reloader())
    answers = []
    try:
        while (request := (await queue.get())) is not None:
            config = current
            found = await look_up(request, config)
            answers.append(await render(found, config))
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
    return answers
