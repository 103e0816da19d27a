# fails: The reads run in threads
# advice: A process that only waits for the disk takes the place of one that could compute. Waiting is cheap in a thread.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()

    async def make(name):
        picture = await loop.run_in_executor(pool, read, name)
        return await loop.run_in_executor(pool, shrink, picture, size)

    with ProcessPoolExecutor(workers) as pool:
        small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
