# A group in which each download reports, and the first success cancels the rest.
import asyncio


async def fastest(mirrors, download):
    errors, results, tasks = [], [], []

    async def attempt(mirror):
        try:
            result = await download(mirror)
        except Exception as error:
            errors.append(error)
            return
        if not results:
            results.append(result)
            for task in tasks:
                if task is not asyncio.current_task():
                    task.cancel()

    async with asyncio.TaskGroup() as group:
        for mirror in mirrors:
            tasks.append(group.create_task(attempt(mirror)))
    if results:
        return results[0]
    raise ExceptionGroup("all down", errors)
