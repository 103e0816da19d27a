# fails: An exception of `load` comes out
# advice: The `except` turns a failed load into a missing document, and nobody hears of it. Let the exception pass.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=limit)
    documents = []
    for job in [loop.run_in_executor(pool, load, name) for name in names]:
        try:
            documents.append(await job)
        except Exception as error:
            print("could not load:", error)
    pool.shutdown()
    return documents
