# fails: Every pool is shut down
# advice: The work is done, but the pool's processes are still there. `with`, or `shutdown()` in a `finally`, ends them.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(max_workers=workers)

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        return await loop.run_in_executor(pool, shrink, picture, size)

    small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
