# fails: An error stops none of the others
# advice: When a task of a TaskGroup fails, the group cancels the rest. Let no error leave your tasks, then there is nothing to give up for.
import asyncio


async def fetch_each(names, fetch):
    tasks = {}
    try:
        async with asyncio.TaskGroup() as group:
            for name in names:
                tasks[name] = group.create_task(fetch(name))
    except* Exception:
        pass
    done = {name: task for name, task in tasks.items() if not task.cancelled()}
    errors = {name: task.exception() for name, task in done.items() if task.exception()}
    return {name: task.result() for name, task in done.items() if name not in errors}, errors
