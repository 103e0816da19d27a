import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):

    def everything():
        with ThreadPoolExecutor(max_workers=limit) as pool:
            return list(pool.map(load, names))
    return await asyncio.to_thread(everything)
