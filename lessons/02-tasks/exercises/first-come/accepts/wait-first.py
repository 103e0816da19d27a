import asyncio


async def show_all(names, fetch, show):
    tasks = {asyncio.create_task(fetch(name)): name for name in names}
    while tasks:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            name = tasks.pop(task)
            error = task.exception()
            show(name, task.result() if error is None else error)
