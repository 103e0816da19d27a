# fails: Pages and errors come apart, each under its name
# advice: With `return_exceptions=True` the list holds pages and exceptions. Sort them into the two dictionaries.
import asyncio


async def fetch_each(names, fetch):
    outcomes = await asyncio.gather(*(fetch(name) for name in names), return_exceptions=True)
    return dict(zip(names, outcomes)), {}
