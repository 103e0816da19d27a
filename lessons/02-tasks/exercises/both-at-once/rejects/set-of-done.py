# fails: The results come as a pair, that of `first` in front
# advice: `asyncio.wait` gives a set, and a set has no order. Keep the two tasks in variables and ask each for its result.
import asyncio


async def both(first, second):
    results = []

    async def keep(job):
        results.append(await job())

    tasks = [asyncio.create_task(keep(first)), asyncio.create_task(keep(second))]
    done, _ = await asyncio.wait(tasks)
    for task in done:
        task.result()
    return results[0], results[1]
