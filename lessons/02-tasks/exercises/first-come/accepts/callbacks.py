import asyncio
from functools import partial


async def show_all(names, fetch, show):
    def ended(name, task):
        show(name, task.exception() or task.result())

    tasks = []
    for name in names:
        task = asyncio.ensure_future(fetch(name))
        task.add_done_callback(partial(ended, name))
        tasks.append(task)
    await asyncio.gather(*tasks, return_exceptions=True)
