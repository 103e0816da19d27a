# fails: A failure is shown, and the others go on
# advice: In a `TaskGroup` one failed task cancels all the others. Catch the exception inside the task.
import asyncio


async def show_all(names, fetch, show):
    async def one(name):
        show(name, await fetch(name))

    try:
        async with asyncio.TaskGroup() as group:
            for name in names:
                group.create_task(one(name))
    except* OSError as group_error:
        for error in group_error.exceptions:
            show("?", error)
