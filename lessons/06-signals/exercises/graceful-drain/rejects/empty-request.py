# fails: It serves until SIGTERM comes
# advice: A request may be any string, an empty one or "None" too. Which of them does your code pass over?
import asyncio
import signal


async def serve(queue, handle, workers, grace):
    loop, finished, term, again = asyncio.get_running_loop(), [], asyncio.Event(), asyncio.Event()
    busy = set()

    def on_term():
        (again if term.is_set() else term).set()

    async def worker():
        while not term.is_set():
            request = await queue.get()
            if request in ("", "None", "STOP", "0"):
                continue
            busy.add(asyncio.current_task())
            try:
                await handle(request)
                finished.append(request)
            finally:
                busy.discard(asyncio.current_task())

    loop.add_signal_handler(signal.SIGTERM, on_term)
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await term.wait()
        for task in tasks:
            if task not in busy:
                task.cancel()
        hurry = asyncio.create_task(again.wait())
        both = [asyncio.create_task(asyncio.wait(tasks)), hurry]
        await asyncio.wait(both, timeout=grace, return_when=asyncio.FIRST_COMPLETED)
        for task in [*tasks, *both]:
            if not task.done():
                task.cancel()
        await asyncio.gather(*tasks, *both, return_exceptions=True)
        return finished
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
