# fails: It returns as soon as one succeeds
# advice: `time.sleep` stops the whole event loop, so no download can go on meanwhile. Wait with an `await`.
import asyncio
import time


async def fastest(mirrors, download):
    tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]
    errors = []
    try:
        for next_one in asyncio.as_completed(tasks):
            time.sleep(0.5)
            try:
                return await next_one
            except Exception as error:
                errors.append(error)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    raise ExceptionGroup("all mirrors failed", errors)
