# fails: The results come in the order of `names`
# advice: Several tasks may have ended when `wait` returns. Go through all of `done`.
import asyncio


async def fetch_all(names, fetch):
    tasks = {asyncio.create_task(fetch(name)): name for name in names}
    results, pending = {}, set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        task = done.pop()
        results[tasks[task]] = task.result()
    return [results[name] for name in names if name in results]
