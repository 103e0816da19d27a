# fails: A failure is shown, and the others go on
# advice: The first failure ends your loop, and the pages after it are never shown. Catch it where that one fetch is awaited.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        return name, await fetch(name)

    tasks = [asyncio.create_task(one(name)) for name in names]
    try:
        for next_one in asyncio.as_completed(tasks):
            show(*await next_one)
    except OSError as error:
        print("failed:", error)
