# fails: Pages and errors come apart, each under its name
# advice: The first error ends the `await` for all of them. Catch errors where only one name is concerned.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}
    results = await asyncio.gather(*(fetch(name) for name in names))
    for name, page in zip(names, results):
        pages[name] = page
    return pages, errors
