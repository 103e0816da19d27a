# fails: The first success wins
# advice: Several downloads may have ended when `wait` returns. `pop` looks at one of them only.
import asyncio


async def fastest(mirrors, download):
    pending = tasks = {asyncio.create_task(download(mirror)) for mirror in mirrors}
    errors = []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            task = done.pop()
            if task.exception() is None:
                return task.result()
            errors.append(task.exception())
        raise ExceptionGroup("none", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
