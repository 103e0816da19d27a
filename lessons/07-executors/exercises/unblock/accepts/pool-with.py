from asyncio import get_running_loop, wrap_future
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    with ThreadPoolExecutor(limit) as pool:
        jobs = [pool.submit(load, name) for name in names]
        return [await wrap_future(job, loop=get_running_loop()) for job in jobs]
