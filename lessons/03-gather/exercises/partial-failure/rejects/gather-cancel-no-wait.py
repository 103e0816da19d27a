# fails: No fetch is left running
# advice: `cancel()` only asks. Wait until the fetches have ended before you let CancelledError out.
import asyncio


async def fetch_each(names, fetch):
    tasks = {n: asyncio.create_task(fetch(n)) for n in names}
    try:
        if tasks:
            await asyncio.wait(tasks.values())
    except asyncio.CancelledError:
        for t in tasks.values():
            t.cancel()
        raise
    pages = {n: t.result() for n, t in tasks.items() if not t.cancelled() and (not t.exception())}
    errors = {n: t.exception() for n, t in tasks.items() if not t.cancelled() and t.exception()}
    return (pages, errors)
