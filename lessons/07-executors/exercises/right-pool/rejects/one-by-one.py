# fails: The reads run in threads
# advice: The loop over the names waits for each picture before it reads the next one. Make a coroutine for each name and start them all.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    small = {}
    with ProcessPoolExecutor(workers) as pool:
        for name in names:
            picture = await asyncio.to_thread(read, name)
            small[name] = await loop.run_in_executor(pool, shrink, picture, size)
    return small
