# fails: Every page is fetched and shown
# advice: The tasks are made, but nobody waits for them: when `show_all` is done, they are cancelled.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            show(name, await fetch(name))
        except Exception as error:
            show(name, error)

    for name in names:
        asyncio.create_task(one(name))
