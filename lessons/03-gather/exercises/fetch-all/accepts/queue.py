import asyncio


async def fetch_all(names, fetch):
    done = asyncio.Queue()

    async def work(name):
        await done.put((name, await fetch(name)))

    workers = {asyncio.create_task(work(name)) for name in names}
    found = dict([await done.get() for _ in names])
    for worker in workers:
        await worker
    return [found[name] for name in names]
