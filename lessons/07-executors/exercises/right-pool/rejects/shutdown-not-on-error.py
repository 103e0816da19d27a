# fails: An exception comes out, and the pools are shut down
# advice: When a job raises, the line with `shutdown` is never reached. Use `with`, or put it into a `finally`.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)

    async def one(n):
        return await loop.run_in_executor(pool, shrink, await asyncio.to_thread(read, n), size)
    r = dict(zip(names, await asyncio.gather(*map(one, names))))
    pool.shutdown()
    return r
