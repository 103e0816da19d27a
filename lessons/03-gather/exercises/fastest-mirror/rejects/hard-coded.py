# fails: The first success wins
# advice: This returns one fixed text. Return what the winning `download` gives.
import asyncio


async def fastest(mirrors, download):
    await asyncio.sleep(2)
    return "file from south"
