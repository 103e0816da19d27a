import asyncio
import functools
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    threads = ThreadPoolExecutor(max_workers=max(1, len(names)))
    processes = ProcessPoolExecutor(max_workers=workers)
    try:
        async with asyncio.TaskGroup() as group:
            tasks = {name: group.create_task(make(loop, threads, processes, name, read, shrink, size)) for name in names}
        return {name: task.result() for name, task in tasks.items()}
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        processes.shutdown(wait=False, cancel_futures=True)


async def make(loop, threads, processes, name, read, shrink, size):
    picture = await loop.run_in_executor(threads, read, name)
    return await loop.run_in_executor(processes, functools.partial(shrink, picture, size=size))
