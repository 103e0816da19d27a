# fails: The results come in the order of `names`
# advice: `as_completed` gives the fetches as they end. Put each result where its name stands in `names`.
import asyncio


async def fetch_all(names, fetch):
    return [await finished for finished in asyncio.as_completed([fetch(name) for name in names])]
