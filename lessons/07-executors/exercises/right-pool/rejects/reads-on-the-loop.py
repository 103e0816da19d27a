# fails: The reads run in threads
# advice: `read(name)` in a coroutine blocks the event loop for as long as the disk takes. Hand it to a thread.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()

    async def make(name):
        return await loop.run_in_executor(pool, shrink, read(name), size)

    with ProcessPoolExecutor(workers) as pool:
        small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
