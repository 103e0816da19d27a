import asyncio, concurrent.futures as cf


async def load_all(names, load, limit):
    pool = cf.ThreadPoolExecutor(max_workers=limit, thread_name_prefix="load")
    try:
        futures = [asyncio.wrap_future(pool.submit(load, name)) for name in names]
        return [await f for f in futures]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
