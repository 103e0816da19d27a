import asyncio


async def one(name, fetch, show):
    try:
        text = await fetch(name)
    except Exception as error:
        show(name, error)
    else:
        show(name, text)


async def show_all(names, fetch, show):
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(one(name, fetch, show), name=f"fetch {name}")
