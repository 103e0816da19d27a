# fails: The loads share `limit` threads
# advice: A batch waits for its slowest load while other threads are free. Let each thread that is done take the next name.
import asyncio


async def load_all(names, load, limit):
    documents = []
    for start in range(0, len(names), limit):
        batch = names[start : start + limit]
        documents += await asyncio.gather(*(asyncio.to_thread(load, name) for name in batch))
    return documents
