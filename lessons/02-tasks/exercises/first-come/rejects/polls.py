# fails: Each page is shown when its fetch ends
# advice: Looking at the tasks every half second shows most pages late. Let the end of a fetch itself lead to its `show`.
import asyncio


async def show_all(names, fetch, show):
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    while tasks:
        for name, task in list(tasks.items()):
            if task.done():
                del tasks[name]
                error = task.exception()
                show(name, task.result() if error is None else error)
        await asyncio.sleep(0.4)
