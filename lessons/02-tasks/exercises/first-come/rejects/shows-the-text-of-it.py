# fails: A failure is shown, and the others go on
# advice: The text of an exception is not the exception. Give `show` the exception object itself.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            show(name, await fetch(name))
        except Exception as error:
            show(name, str(error))

    await asyncio.gather(*(one(name) for name in names))
