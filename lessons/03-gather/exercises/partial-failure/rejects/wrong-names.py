# fails: Pages and errors come apart, each under its name
# advice: `as_completed` gives the fetches in the order of finishing, so `zip` puts them under other names. Let each task carry its name.
import asyncio


async def fetch_each(names, fetch):
    pages, errors = {}, {}
    for name, finished in zip(names, asyncio.as_completed([fetch(name) for name in names])):
        try:
            pages[name] = await finished
        except Exception as error:
            errors[name] = error
    return pages, errors
