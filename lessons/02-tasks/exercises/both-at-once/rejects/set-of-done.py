# fails: The results come as a pair, that of `first` in front
# advice: `asyncio.wait` gives a set, and a set has no order. Keep the two tasks in variables and ask each for its result.
import asyncio


async def both(first, second):
    tasks = [asyncio.create_task(first()), asyncio.create_task(second())]
    done, _ = await asyncio.wait(tasks)
    return tuple(task.result() for task in done)
