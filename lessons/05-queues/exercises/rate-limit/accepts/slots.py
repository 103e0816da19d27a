import asyncio


async def dispatch(inbox, send, limit):
    waiting = asyncio.PriorityQueue()
    slots = asyncio.Semaphore(limit)
    loop = asyncio.get_running_loop()

    async def read():
        n = 0
        while (item := (await inbox.get())) is not None:
            n += 1
            waiting.put_nowait((item[0], n, item[1]))
        n += 1
        waiting.put_nowait((float("inf"), n, None))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(read())
        while True:
            await slots.acquire()
            _, _, name = await waiting.get()
            if name is None:
                break
            tg.create_task(send(name))
            loop.call_later(1, slots.release)
