# fails: The documents come in the order of `names`
# advice: An empty document was loaded, and is loaded a second time here.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(limit) as pool:
        found = await asyncio.gather(*(loop.run_in_executor(pool, load, name) for name in names))
    for place, document in enumerate(found):
        if found.index(document) != place:
            found[place] = ""
    return found
