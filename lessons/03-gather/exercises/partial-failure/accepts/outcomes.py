import asyncio


async def fetch_each(names, fetch):
    async def outcome(name):
        try:
            return True, await fetch(name)
        except Exception as error:
            return False, error

    async with asyncio.TaskGroup() as group:
        tasks = {name: group.create_task(outcome(name)) for name in names}
    ended = {name: task.result() for name, task in tasks.items() if not task.cancelled()}
    pages = {name: value for name, (good, value) in ended.items() if good}
    return pages, {name: value for name, (good, value) in ended.items() if not good}
