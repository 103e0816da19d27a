# fails: A failure is shown, and the others go on
# advice: The exception comes out of `show_all`, and the pages that were still on their way are lost. Catch it for each fetch on its own.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        show(name, await fetch(name))

    await asyncio.gather(*(one(name) for name in names))
