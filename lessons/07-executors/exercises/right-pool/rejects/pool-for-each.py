# fails: At most `workers` pictures are shrunk at once
# advice: Each picture gets a pool of its own, so nothing holds them down to `workers`. Make one pool and share it.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        with ProcessPoolExecutor(workers) as pool:
            return await loop.run_in_executor(pool, shrink, picture, size)

    small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))
