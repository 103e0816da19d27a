# fails: A failure is shown, and the others go on
# advice: The exception is caught, but never shown: for the reader this page is just missing. Show the error in its place.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            show(name, await fetch(name))
        except Exception:
            pass

    await asyncio.gather(*(one(name) for name in names))
