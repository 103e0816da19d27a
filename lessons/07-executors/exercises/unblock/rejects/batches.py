# fails: The loads share `limit` threads
# advice: A batch waits for its slowest load before the next begins. Start the next load as soon as one ends.
import asyncio


async def load_all(names, load, limit):
    out = []
    for i in range(0, len(names), limit):
        out += await asyncio.gather(*(asyncio.to_thread(load, n) for n in names[i:i + limit]))
    return out
