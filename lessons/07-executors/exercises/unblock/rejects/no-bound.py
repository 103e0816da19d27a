# fails: At most `limit` loads go on at once
# advice: Nothing here holds the number of threads down to `limit`. A pool of your own has `max_workers`; a semaphore around the call does it too.
import asyncio


async def load_all(names, load, limit):
    return await asyncio.gather(*(asyncio.to_thread(load, name) for name in names))
