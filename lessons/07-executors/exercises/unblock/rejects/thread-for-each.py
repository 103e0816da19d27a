# fails: At most `limit` loads go on at once
# advice: This pool has a thread for each name, so the bound is gone. Its size has to be `limit`.
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    if not names:
        return []
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=len(names)) as pool:
        return await asyncio.gather(*(loop.run_in_executor(pool, load, name) for name in names))
