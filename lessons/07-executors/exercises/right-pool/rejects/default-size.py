# fails: At most `workers` pictures are shrunk at once
# advice: Without `max_workers` a pool has as many processes as the machine has processors.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        return await loop.run_in_executor(pool, shrink, picture, size)

    with ProcessPoolExecutor() as pool:
        small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
