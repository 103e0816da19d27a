# fails: The documents come in the order of `names`
# advice: A document may be an empty string, and it has its place in the list all the same.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(limit) as pool:
        found = await asyncio.gather(*(loop.run_in_executor(pool, load, name) for name in names))
    return [document for document in found if document]
