# fails: Every picture is made
# advice: A function defined inside another one can't be pickled, no more than a lambda can. Pass `shrink` itself, with its arguments.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()

    def shrink_it(picture):
        return shrink(picture, size)

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        return await loop.run_in_executor(pool, shrink_it, picture)

    with ProcessPoolExecutor(workers) as pool:
        small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
