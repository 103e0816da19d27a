# fails: The results come in the order of `names`
# advice: Sorting the results gives the order of the alphabet. The order asked for is that of `names`.
import asyncio


async def fetch_all(names, fetch):
    return sorted(await asyncio.gather(*(fetch(name) for name in names)))
