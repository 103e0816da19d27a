# fails: The event loop stays free
# advice: `future.result()` waits without `await`: the process computes, and the loop stands still. `loop.run_in_executor` gives you something to await.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    async def make(name):
        picture = await asyncio.to_thread(read, name)
        return pool.submit(shrink, picture, size)

    with ProcessPoolExecutor(workers) as pool:
        jobs = await asyncio.gather(*(make(name) for name in names))
        return {name: job.result() for name, job in zip(names, jobs)}
