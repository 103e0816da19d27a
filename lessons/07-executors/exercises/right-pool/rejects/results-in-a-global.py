# fails: Every picture is made
# advice: A process has variables of its own. What a function puts into a dict there, your program never sees; take what it returns.
import asyncio
from concurrent.futures import ProcessPoolExecutor

small = {}


def make_small(shrink, name, picture, size):
    small[name] = shrink(picture, size)


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()

    async def make(name):
        picture = await asyncio.to_thread(read, name)
        await loop.run_in_executor(pool, make_small, shrink, name, picture, size)

    with ProcessPoolExecutor(max_workers=workers) as pool:
        await asyncio.gather(*(make(name) for name in names))
    return dict(small)
