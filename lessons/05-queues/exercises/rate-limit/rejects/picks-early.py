# fails: The most urgent goes first
# advice: You choose the request first and wait for room then. A more urgent one that comes meanwhile has to wait. Wait for room first.
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
        waiting.put_nowait((float("inf"), n + 1, None))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(read())
        while True:
            _, _, name = await waiting.get()
            if name is None:
                break
            await slots.acquire()
            tg.create_task(send(name))
            loop.call_later(1, slots.release)
