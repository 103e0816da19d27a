# fails: Every picture is made
# advice: What goes to another process is pickled, and a lambda can't be. Pass the function and its arguments apart.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        return await loop.run_in_executor(pool, lambda: shrink(picture, size))

    with ProcessPoolExecutor(workers) as pool:
        small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
