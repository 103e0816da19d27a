import asyncio


async def fetch_each(names, fetch):
    async def attempt(name):
        try:
            return name, await fetch(name), None
        except Exception as error:
            return name, None, error

    attempts = await asyncio.gather(*map(attempt, names), return_exceptions=True)
    attempts = [one for one in attempts if isinstance(one, tuple)]
    pages = {name: page for name, page, error in attempts if error is None}
    errors = {name: error for name, _, error in attempts if error is not None}
    return pages, errors
