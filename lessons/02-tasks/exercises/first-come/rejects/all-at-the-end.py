# fails: Each page is shown when its fetch ends
# advice: `gather` gives its results when all have ended. To show a page earlier, show it in the coroutine that fetches it.
import asyncio


async def show_all(names, fetch, show):
    outcomes = await asyncio.gather(*(fetch(name) for name in names), return_exceptions=True)
    for name, outcome in zip(names, outcomes):
        show(name, outcome)
