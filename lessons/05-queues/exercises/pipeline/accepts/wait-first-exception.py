import asyncio


class Pipeline:
    def __init__(self, size):
        self.pages = asyncio.Queue(maxsize=size)
        self.texts = asyncio.Queue(maxsize=size)
        self.stored = []

    async def fetcher(self, names, fetch):
        for name in names:
            await self.pages.put((True, await fetch(name)))
        await self.pages.put((False, None))

    async def parser(self, parse):
        more = True
        while more:
            more, page = await self.pages.get()
            await self.texts.put((more, await parse(page) if more else None))

    async def storer(self, store):
        while True:
            more, text = await self.texts.get()
            if not more:
                break
            self.stored.append(await store(text))


async def run_pipeline(names, fetch, parse, store, size):
    line = Pipeline(size)
    tasks = {
        asyncio.create_task(line.fetcher(names, fetch), name="fetcher"),
        asyncio.create_task(line.parser(parse), name="parser"),
        asyncio.create_task(line.storer(store), name="storer"),
    }
    try:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()
        return line.stored
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
