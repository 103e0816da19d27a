import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop = asyncio.get_running_loop()
    signals = asyncio.Queue()
    loop.add_signal_handler(signal.SIGTERM, signals.put_nowait, "TERM")
    in_hand = set()
    finished = []

    async def one(request):
        await handle(request)
        finished.append(request)

    async def accept():
        while True:
            if len(in_hand) == workers:
                await asyncio.wait(in_hand, return_when=asyncio.FIRST_COMPLETED)
            else:
                task = asyncio.create_task(one(await queue.get()))
                in_hand.add(task)
                task.add_done_callback(in_hand.discard)

    accepting = asyncio.create_task(accept())
    await signals.get()
    accepting.cancel()
    await asyncio.wait([accepting])
    if in_hand:
        left = set(in_hand)
        everything = asyncio.ensure_future(asyncio.wait(left))
        try:
            async with asyncio.timeout(grace):
                second = asyncio.ensure_future(signals.get())
                await asyncio.wait([everything, second], return_when=asyncio.FIRST_COMPLETED)
        except TimeoutError:
            pass
        second.cancel()
        for task in left:
            task.cancel()
        await asyncio.gather(everything, second, *left, return_exceptions=True)
    loop.remove_signal_handler(signal.SIGTERM)
    return finished
