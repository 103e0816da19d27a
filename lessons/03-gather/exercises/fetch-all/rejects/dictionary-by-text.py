# fails: The results come in the order of `names`
# advice: Two fetches may give the same string. Keep the results by name or by place, not by what they are.
import asyncio


async def fetch_all(names, fetch):
    place = {}

    async def one(number, name):
        place[await fetch(name)] = number

    await asyncio.gather(*(one(number, name) for number, name in enumerate(names)))
    return sorted(place, key=place.get)
