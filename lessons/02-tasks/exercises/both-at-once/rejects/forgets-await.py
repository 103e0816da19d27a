# fails: Both are run, each of them once
# advice: `first()` and `second()` only make coroutines. Nothing runs until they are awaited or made tasks.
async def both(first, second):
    return first(), second()
