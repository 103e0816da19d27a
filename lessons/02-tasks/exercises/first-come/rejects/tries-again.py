# fails: A failure is shown, and the others go on
# advice: A fetch that failed is tried a second time here. The task says once for each name.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        try:
            outcome = await fetch(name)
        except Exception:
            try:
                outcome = await fetch(name)
            except Exception as error:
                outcome = error
        show(name, outcome)

    await asyncio.gather(*(one(name) for name in names))
