import asyncio


async def show_all(names, fetch, show):

    def report(task):
        show(task.get_name(), task.exception() if task.exception() else task.result())
    tasks = []
    for name in names:
        t = asyncio.create_task(fetch(name), name=name)
        t.add_done_callback(report)
        tasks.append(t)
    if tasks:
        await asyncio.wait(tasks)
