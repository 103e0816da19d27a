import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    out = {}
    with ThreadPoolExecutor(max_workers=5) as disk, ProcessPoolExecutor(max_workers=workers) as cpu:

        async def one(name):
            picture = await loop.run_in_executor(disk, read, name)
            out[name] = await loop.run_in_executor(cpu, partial(shrink, picture, size))
        async with asyncio.TaskGroup() as tg:
            for name in names:
                tg.create_task(one(name))
    return {name: out[name] for name in names}
