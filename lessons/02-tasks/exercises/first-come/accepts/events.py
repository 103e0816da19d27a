import asyncio


async def show_all(names, fetch, show):
    left = len(names)
    if not left:
        return
    over = asyncio.Event()

    def ended(task):
        nonlocal left
        error = task.exception()
        show(task.get_name()[5:], task.result() if error is None else error)
        left -= 1
        if left == 0:
            over.set()

    tasks = []
    for name in names:
        task = asyncio.create_task(fetch(name), name="page:" + name)
        task.add_done_callback(ended)
        tasks.append(task)
    await over.wait()
