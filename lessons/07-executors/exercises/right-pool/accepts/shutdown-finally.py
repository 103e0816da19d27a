import asyncio, concurrent.futures


async def make_all(names, read, shrink, size, workers):
    loop = asyncio.get_running_loop()
    pool = concurrent.futures.ProcessPoolExecutor(max_workers=workers)
    try:
        reading = {n: asyncio.create_task(asyncio.to_thread(read, n)) for n in names}

        async def finish(n):
            return await loop.run_in_executor(pool, shrink, await reading[n], size)
        results = await asyncio.gather(*(finish(n) for n in names))
        return {n: r for n, r in zip(names, results)}
    finally:
        pool.shutdown()
