# fails: It ends with the last page and leaves no task behind
# advice: `asyncio.wait` refuses an empty list. Without names there is nothing to wait for.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            show(name, await fetch(name))
        except Exception as error:
            show(name, error)

    await asyncio.wait([asyncio.create_task(one(name)) for name in names])
