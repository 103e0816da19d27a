# fails: The documents come in the order of `names`
# advice: `to_thread` only makes a coroutine. Until it is awaited, no thread runs and there is no document.
import asyncio


async def load_all(names, load, limit):
    return [asyncio.to_thread(load, name) for name in names]
