# fails: A picture is shrunk as soon as it is read
# advice: Your pictures are shrunk when the last one has been read. Shrink each one as soon as it is there.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    pictures = await asyncio.gather(*(asyncio.to_thread(read, n) for n in names))
    with ProcessPoolExecutor(workers) as pool:
        small = await asyncio.gather(*(loop.run_in_executor(pool, shrink, p, size) for p in pictures))
    return dict(zip(names, small))
