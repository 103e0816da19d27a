import asyncio


async def show_all(names, fetch, show):
    outcomes = asyncio.Queue()

    async def work(name):
        try:
            await outcomes.put((name, await fetch(name)))
        except Exception as error:
            await outcomes.put((name, error))

    workers = [asyncio.create_task(work(name)) for name in names]
    for _ in names:
        show(*(await outcomes.get()))
    await asyncio.gather(*workers)
