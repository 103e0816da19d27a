# fails: The others are cancelled, and have ended before it returns
# advice: `cancel()` only asks. After it, wait until every cancelled task has ended.
import asyncio


async def fastest(mirrors, download):
    tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]
    errors = []
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except Exception as error:
                errors.append(error)
    finally:
        for task in tasks:
            task.cancel()
    raise ExceptionGroup("all mirrors failed", errors)
