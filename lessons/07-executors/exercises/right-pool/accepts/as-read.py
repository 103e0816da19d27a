import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    async def load(name):
        return name, await asyncio.to_thread(read, name)

    loop = asyncio.get_running_loop()
    shrinking = {}
    with ProcessPoolExecutor(workers) as pool:
        for next_read in asyncio.as_completed([load(name) for name in names]):
            name, picture = await next_read
            shrinking[name] = loop.run_in_executor(pool, shrink, picture, size)
        return {name: await job for name, job in shrinking.items()}
