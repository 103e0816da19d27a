# fails: The results come as a pair, that of `first` in front
# advice: Both may have ended when `wait` returns: then `done` has two tasks in it and `pending` none.
import asyncio


async def both(first, second):
    tasks = {asyncio.create_task(first()): 0, asyncio.create_task(second()): 1}
    results = ["", ""]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    task = done.pop()
    results[tasks[task]] = task.result()
    for task in pending:
        results[tasks[task]] = await task
    return tuple(results)
