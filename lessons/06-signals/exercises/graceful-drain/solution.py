# Workers note which requests are in hand. At the signal, those that wait in `queue.get()` are cancelled; the others
# are told not to take another one, and get their time.

import asyncio
import signal
from collections.abc import Awaitable, Callable


async def serve(
    queue: asyncio.Queue, handle: Callable[[str], Awaitable[None]], workers: int, grace: float
) -> list[str]:
    loop = asyncio.get_running_loop()
    first, second = asyncio.Event(), asyncio.Event()
    finished: list[str] = []
    busy: set[asyncio.Task] = set()

    def on_signal() -> None:
        (second if first.is_set() else first).set()

    async def worker() -> None:
        me = asyncio.current_task()
        while not first.is_set():
            request = await queue.get()
            busy.add(me)
            await handle(request)
            finished.append(request)
            busy.discard(me)

    loop.add_signal_handler(signal.SIGTERM, on_signal)
    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    again = asyncio.create_task(second.wait())
    try:
        await first.wait()
        for task in tasks:
            if task not in busy:
                task.cancel()
        drained = asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.wait([drained, again], timeout=grace, return_when=asyncio.FIRST_COMPLETED)
        return finished
    finally:
        for task in [*tasks, again]:
            task.cancel()
        await asyncio.gather(*tasks, again, return_exceptions=True)
        loop.remove_signal_handler(signal.SIGTERM)
