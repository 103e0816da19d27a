# fails: A picture is shrunk as soon as it is read
# advice: All the processes wait here until the last picture is read. Let each picture go on to its process by itself.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    pictures = await asyncio.gather(*(asyncio.to_thread(read, name) for name in names))
    with ProcessPoolExecutor(workers) as pool:
        small = await asyncio.gather(*(loop.run_in_executor(pool, shrink, picture, size) for picture in pictures))
    return dict(zip(names, small))
