# No second task: it waits for the next request with a timeout until the next start is allowed.
import asyncio
from itertools import count
from queue import Empty, PriorityQueue


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    waiting = PriorityQueue()
    number = count()
    history = []
    sends = []
    open_ = True
    while open_ or not waiting.empty():
        allowed_at = history[-limit] + 1 if len(history) >= limit else 0
        if loop.time() >= allowed_at - 1e-6:
            try:
                _, _, name = waiting.get_nowait()
            except Empty:
                pass
            else:
                history.append(loop.time())
                sends.append(asyncio.create_task(send(name)))
                continue
        if not open_:
            await asyncio.sleep(allowed_at - loop.time())
            continue
        timeout = None if waiting.empty() else max(0.0, allowed_at - loop.time())
        try:
            async with asyncio.timeout(timeout):
                request = await inbox.get()
        except TimeoutError:
            continue
        if request is None:
            open_ = False
        else:
            waiting.put((request[0], next(number), request[1]))
    if sends:
        await asyncio.wait(sends)
