# fails: Each page is shown when its fetch ends
# advice: You wait for the tasks in the order in which they were made, so an early page is held back by the slow ones before it.
import asyncio


async def show_all(names, fetch, show):
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    for name, task in tasks.items():
        try:
            show(name, await task)
        except OSError as error:
            show(name, error)
