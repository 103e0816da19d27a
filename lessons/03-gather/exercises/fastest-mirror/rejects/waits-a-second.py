# fails: The others are cancelled, and have ended before it returns
# advice: A cancelled download may need longer than your wait. Wait until all have ended, however long that takes.
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
        raise ExceptionGroup("none", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks, timeout=1)
