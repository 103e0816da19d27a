import asyncio


async def fetch_each(names, fetch):
    tasks = {n: asyncio.create_task(fetch(n)) for n in names}
    try:
        if tasks:
            await asyncio.wait(tasks.values())
    finally:
        for t in tasks.values():
            t.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
    pages = {n: t.result() for n, t in tasks.items() if not t.cancelled() and (not t.exception())}
    errors = {n: t.exception() for n, t in tasks.items() if not t.cancelled() and t.exception()}
    return (pages, errors)
