# fails: Cancelled itself, it cancels the downloads and waits for them
# advice: When `fastest` is cancelled, the lines after your loop never run. Put the cancelling and the waiting into a `finally`.
import asyncio


async def fastest(mirrors, download):
    tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]
    errors, found = [], []
    for next_one in asyncio.as_completed(tasks):
        try:
            found.append(await next_one)
            break
        except Exception as error:
            errors.append(error)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    if found:
        return found[0]
    raise ExceptionGroup("all mirrors failed", errors)
