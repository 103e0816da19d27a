import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=limit))
    tasks = []
    for name in names:
        tasks.append(loop.run_in_executor(None, functools.partial(load, name)))
    answer = []
    for task in tasks:
        answer.append(await task)
    return answer
