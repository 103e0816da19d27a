import asyncio
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack


def shrink_one(arguments):
    name, shrink, picture, size = arguments
    return name, shrink(picture, size)


async def make_all(names, read, shrink, size, workers):
    slots = asyncio.Semaphore(workers)
    results = {}
    with ExitStack() as stack:
        pool = stack.enter_context(ProcessPoolExecutor(max_workers=4))

        async def one(name):
            picture = await asyncio.to_thread(read, name)
            async with slots:
                job = pool.submit(shrink_one, (name, shrink, picture, size))
                key, small = await asyncio.wrap_future(job)
            results[key] = small

        await asyncio.gather(*map(one, names))
    return results
