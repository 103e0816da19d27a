import asyncio


async def show_all(names, fetch, show):
    pending = {asyncio.create_task(fetch(name)): name for name in names}
    while pending:
        done, _ = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            name = pending.pop(t)
            show(name, t.exception() or t.result())
