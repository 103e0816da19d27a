# fails: Every page is fetched and shown
# advice: The three pages in `main` are examples. Fetch what stands in `names`.
import asyncio


async def show_all(names, fetch, show):
    await asyncio.sleep(1)
    show("sport", "page on sport")
    await asyncio.sleep(1)
    show("weather", OSError("no weather today"))
    await asyncio.sleep(2)
    show("politics", "page on politics")
