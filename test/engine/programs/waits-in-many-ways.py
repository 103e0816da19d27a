import asyncio


async def job():
    await asyncio.sleep(3)


async def waits_for(what):
    await what


async def main():
    lock, queue, event = asyncio.Lock(), asyncio.Queue(), asyncio.Event()
    await lock.acquire()
    inner = asyncio.create_task(job(), name="inner")
    waits = [
        asyncio.shield(inner),
        asyncio.gather(asyncio.shield(inner)),
        asyncio.wait([inner]),
        lock.acquire(),
        queue.get(),
        event.wait(),
        asyncio.get_running_loop().create_future(),
        inner,
    ]
    tasks = [asyncio.create_task(waits_for(what), name=f"{at}") for at, what in enumerate(waits)]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()


asyncio.run(main())
