# fails: The results come as a pair, that of `first` in front
# advice: Sorting the results says nothing about who gave them. Ask each task for its own result.
import asyncio


async def both(first, second):
    results = []

    async def keep(job):
        results.append(await job())

    await asyncio.gather(keep(first), keep(second))
    return tuple(sorted(results))
