# A deque for each priority, and a timer chain.
import asyncio
from collections import defaultdict, deque


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    buckets = defaultdict(deque)
    last = deque([float("-inf")] * limit)
    tasks = []
    timer = None
    idle = asyncio.Event()
    idle.set()

    def start_what_may():
        nonlocal timer
        timer = None
        now = loop.time()
        while any(buckets.values()) and now >= last[0] + 1:
            best = min(priority for priority, names in buckets.items() if names)
            tasks.append(loop.create_task(send(buckets[best].popleft())))
            last.popleft()
            last.append(now)
        if any(buckets.values()):
            timer = loop.call_at(last[0] + 1, start_what_may)
        else:
            idle.set()

    while (request := await inbox.get()) is not None:
        priority, name = request
        buckets[priority].append(name)
        idle.clear()
        if timer is None:
            start_what_may()
    await idle.wait()
    for task in tasks:
        await task
