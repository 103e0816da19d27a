import asyncio
import threading


async def load_all(names, load, limit):
    loop = asyncio.get_running_loop()
    slots = asyncio.Semaphore(limit)

    def work(name, future):
        try:
            document = load(name)
        except Exception as error:
            loop.call_soon_threadsafe(future.set_exception, error)
        else:
            loop.call_soon_threadsafe(future.set_result, document)

    async def load_one(name):
        async with slots:
            future = loop.create_future()
            threading.Thread(target=work, args=(name, future)).start()
            return await future

    return await asyncio.gather(*(load_one(name) for name in names))
