# fails: When all fail, an ExceptionGroup holds every exception
# advice: Two downloads may end at the same moment. `asyncio.wait` then gives both in `done`, and `pop` takes only one of them.
import asyncio


async def fastest(mirrors, download):
    pending = {asyncio.create_task(download(mirror)) for mirror in mirrors}
    tasks, errors = list(pending), []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            won = [task for task in done if task.exception() is None]
            if won:
                return won[0].result()
            errors.append(done.pop().exception())
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    raise ExceptionGroup("all mirrors failed", errors)
