import asyncio
import itertools


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    waiting, counter, free, tasks = asyncio.PriorityQueue(), itertools.count(), asyncio.Semaphore(limit), set()

    async def starting():
        while True:
            await free.acquire()
            _, _, name = await waiting.get()
            tasks.add(asyncio.create_task(send(name)))
            loop.call_later(1, free.release)
            waiting.task_done()

    starter = asyncio.create_task(starting())
    try:
        while (request := await inbox.get()) is not None:
            waiting.put_nowait((request[0], next(counter), request[1]))
        await waiting.join()
    finally:
        starter.cancel()
        await asyncio.wait([starter])
    if tasks:
        await asyncio.wait(tasks)
