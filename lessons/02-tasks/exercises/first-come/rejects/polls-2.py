# fails: Each page is shown when its fetch ends
# advice: Looking every 0.3 s shows a page late. Show it in the coroutine that fetched it, when its await is over.
import asyncio


async def show_all(names, fetch, show):
    tasks = {n: asyncio.create_task(fetch(n)) for n in names}
    while tasks:
        for n, t in list(tasks.items()):
            if t.done():
                show(n, t.exception() or t.result())
                del tasks[n]
        await asyncio.sleep(0.3)
