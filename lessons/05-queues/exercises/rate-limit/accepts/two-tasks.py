import asyncio, heapq


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    heap = []
    changed = asyncio.Event()
    closed = False
    starts = []

    async def reader():
        nonlocal closed
        i = 0
        while True:
            item = await inbox.get()
            if item is None:
                closed = True
                changed.set()
                return
            heapq.heappush(heap, (item[0], i, item[1]))
            i += 1
            changed.set()
    sends = []
    r = asyncio.create_task(reader())
    while True:
        if not heap:
            if closed:
                break
            changed.clear()
            await changed.wait()
            continue
        if len(starts) >= limit:
            due = starts[-limit] + 1
            if loop.time() < due:
                await asyncio.sleep(due - loop.time())
                continue
        _, _, name = heapq.heappop(heap)
        starts.append(loop.time())
        sends.append(asyncio.create_task(send(name)))
    await r
    await asyncio.gather(*sends)
