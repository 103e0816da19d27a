# fails: Each page is shown when its fetch ends
# advice: Several tasks may have ended when `wait` returns. Go through all of `done`.
import asyncio


async def show_all(names, fetch, show):
    tasks = {asyncio.create_task(fetch(name)): name for name in names}
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        task = done.pop()
        show(tasks[task], task.exception() or task.result())
