# The pool has as many threads as loads may go on; jobs beyond that wait in its queue.

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


async def load_all(names: list[str], load: Callable[[str], str], limit: int) -> list[str]:
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=limit)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, load, name) for name in names))
    finally:
        # Not `with`: after an exception that would block the loop until the other threads end.
        pool.shutdown(wait=False, cancel_futures=True)
