# fails: Every page is fetched and shown
# advice: A fetch may take as long as it likes. Which line gives up before it has ended?
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            show(name, await asyncio.wait_for(fetch(name), 10))
        except Exception as error:
            show(name, error)

    await asyncio.gather(*(one(name) for name in names))
