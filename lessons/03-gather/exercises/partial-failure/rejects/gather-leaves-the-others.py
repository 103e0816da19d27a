# fails: No fetch is left running
# advice: When one fetch is cancelled, `gather` raises its CancelledError and leaves the others running. A TaskGroup, or `return_exceptions=True`, waits for them.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}

    async def fetch_one(name):
        try:
            pages[name] = await fetch(name)
        except Exception as error:
            errors[name] = error

    await asyncio.gather(*map(fetch_one, names))
    return pages, errors
