# fails: Every page is fetched and shown
# advice: A page may be an empty string, and that is shown as well.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            outcome = await fetch(name)
        except Exception as error:
            outcome = error
        if outcome:
            show(name, outcome)

    await asyncio.gather(*(one(name) for name in names))
