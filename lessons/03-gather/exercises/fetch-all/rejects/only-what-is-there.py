# fails: The results come in the order of `names`
# advice: An empty string is a result like any other.
import asyncio


async def fetch_all(names, fetch):
    return [text for text in await asyncio.gather(*map(fetch, names)) if text]
