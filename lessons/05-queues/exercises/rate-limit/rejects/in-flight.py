# fails: At most `limit` starts in any second
# advice: You count calls that are going on. The limit is about how many have started within a second.
import asyncio


async def dispatch(inbox, send, limit):
    waiting = asyncio.PriorityQueue()
    slots = asyncio.Semaphore(limit)

    async def one(name):
        await send(name)
        slots.release()

    async def read():
        n = 0
        while (item := (await inbox.get())) is not None:
            n += 1
            waiting.put_nowait((item[0], n, item[1]))
        waiting.put_nowait((float("inf"), n + 1, None))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(read())
        while True:
            await slots.acquire()
            _, _, name = await waiting.get()
            if name is None:
                break
            tg.create_task(one(name))
