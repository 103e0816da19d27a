# fails: An exception comes out, and the pools are shut down
# advice: The `except` makes a failed picture look like one that was never asked for. Let the exception pass.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    small = {}

    async def make(name):
        try:
            picture = await asyncio.to_thread(read, name)
            small[name] = await loop.run_in_executor(pool, shrink, picture, size)
        except Exception as error:
            print(name, "failed:", error)

    with ProcessPoolExecutor(workers) as pool:
        await asyncio.gather(*(make(name) for name in names))
    return small
