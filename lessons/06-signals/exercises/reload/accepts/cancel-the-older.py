# A plain handler; a new signal cancels the load that is going on.
import asyncio
import signal


async def serve(queue, load, look_up, render):
    loop = asyncio.get_running_loop()
    current = await load()
    loading = None

    async def reload():
        nonlocal current
        try:
            current = await load()
        except ValueError as error:
            print("reload failed:", error)
        except Exception as error:
            print("reload failed in another way:", error)

    def start_load():
        nonlocal loading
        if loading is not None:
            loading.cancel()
        loading = loop.create_task(reload())

    before = signal.signal(signal.SIGHUP, lambda *_: loop.call_soon_threadsafe(start_load))
    answers = []
    try:
        request = await queue.get()
        while request is not None:
            mine = current
            found = await look_up(request, mine)
            answers += [await render(found, mine)]
            request = await queue.get()
    finally:
        signal.signal(signal.SIGHUP, before)
        if loading is not None:
            loading.cancel()
            await asyncio.wait([loading])
    return answers
