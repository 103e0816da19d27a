# A semaphore with `limit` permits; each comes back one second after its start.
import asyncio


async def dispatch(inbox, send, limit):
    permits = asyncio.Semaphore(limit)
    waiting = asyncio.PriorityQueue()

    async def give_back():
        await asyncio.sleep(1)
        permits.release()

    async def start():
        while True:
            await permits.acquire()
            *_, name = await waiting.get()
            if name is None:
                return
            group.create_task(send(name))
            givers.add(asyncio.create_task(give_back()))

    givers = set()
    async with asyncio.TaskGroup() as group:
        starter = group.create_task(start())
        serial = 0
        while True:
            request = await inbox.get()
            serial += 1
            if request is None:
                waiting.put_nowait((10**9, serial, None))
                break
            waiting.put_nowait((request[0], serial, request[1]))
        await starter
    for giver in givers:
        giver.cancel()
    await asyncio.gather(*givers, return_exceptions=True)
