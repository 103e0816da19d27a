# Waits for the next to end, again and again.
import asyncio


async def fastest(mirrors, download):
    pending = {asyncio.ensure_future(download(mirror)) for mirror in mirrors}
    errors = []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
                errors.append(task.exception())
    finally:
        for task in pending:
            task.cancel()
        if pending:
            await asyncio.wait(pending)
    raise ExceptionGroup("no mirror works", errors)
