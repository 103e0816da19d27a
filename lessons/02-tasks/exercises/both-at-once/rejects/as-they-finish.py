# fails: The results come as a pair, that of `first` in front
# advice: These are the results in the order of ending. Ask each task for its own result instead.
import asyncio


async def both(first, second):
    results = []
    for done in asyncio.as_completed([first(), second()]):
        results.append(await done)
    return tuple(results)
