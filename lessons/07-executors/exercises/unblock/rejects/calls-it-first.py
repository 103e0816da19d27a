# fails: The event loop stays free
# advice: `to_thread(load(name))` calls `load` right here and hands its result to the thread. Give `to_thread` the function and its arguments apart: `to_thread(load, name)`.
import asyncio


async def load_all(names, load, limit):
    documents = []
    for name in names:
        document = load(name)
        documents.append(await asyncio.to_thread(lambda: document))
    return documents
