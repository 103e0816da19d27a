# fails: The documents come in the order of `names`
# advice: `as_completed` gives the results in the order in which the loads end. Keep each one with its place in `names`.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(limit) as pool:
        jobs = [loop.run_in_executor(pool, load, name) for name in names]
        return [await job for job in asyncio.as_completed(jobs)]
