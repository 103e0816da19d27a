# fails: An exception comes out, and the pools are shut down
# advice: An exception leaves your function before the line with `shutdown()`. `with` or `finally` runs in both cases.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(max_workers=workers)

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        return await loop.run_in_executor(pool, shrink, picture, size)

    small = await asyncio.gather(*(make(name) for name in names))
    pool.shutdown()
    return dict(zip(names, small))
