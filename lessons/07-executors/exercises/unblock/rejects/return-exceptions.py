# fails: An exception of `load` comes out
# advice: With `return_exceptions=True` the exception is in the list, and nothing is raised. Leave it out.
import asyncio


async def load_all(names, load, limit):
    sem = asyncio.Semaphore(limit)

    async def one(n):
        async with sem:
            return await asyncio.to_thread(load, n)
    return await asyncio.gather(*map(one, names), return_exceptions=True)
