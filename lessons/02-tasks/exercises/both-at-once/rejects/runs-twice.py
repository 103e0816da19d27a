# fails: Both are run, each of them once
# advice: The tasks run both jobs already; calling `first()` again runs it a second time. Await the tasks.
import asyncio


async def both(first, second):
    asyncio.create_task(first())
    asyncio.create_task(second())
    return await first(), await second()
