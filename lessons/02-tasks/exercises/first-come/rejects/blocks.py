# fails: Each page is shown when its fetch ends
# advice: `time.sleep` stops the loop, and all the fetches with it. Waiting for the tasks takes exactly as long as they need.
import asyncio
import time


async def show_all(names, fetch, show):
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    while tasks:
        await asyncio.sleep(0)
        time.sleep(0.1)
        for name, task in list(tasks.items()):
            if task.done():
                del tasks[name]
                error = task.exception()
                show(name, task.result() if error is None else error)
