# fails: A failure is shown, and the others go on
# advice: A fetch may raise any exception, not only an OSError. Catch Exception.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            show(name, await fetch(name))
        except OSError as error:
            show(name, error)

    await asyncio.gather(*(one(name) for name in names))
