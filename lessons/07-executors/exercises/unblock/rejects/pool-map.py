# fails: The event loop stays free
# advice: `pool.map` and `future.result()` wait without `await`, so the loop stands still although the work is in threads. `loop.run_in_executor` gives you something to await.
from concurrent.futures import ThreadPoolExecutor


async def load_all(names, load, limit):
    with ThreadPoolExecutor(limit) as pool:
        return list(pool.map(load, names))
