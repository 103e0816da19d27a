# fails: The first success wins
# advice: A download may give an empty string, and that is a success.
import asyncio


async def fastest(mirrors, download):
    tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]
    errors = []
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                result = await next_one
            except Exception as error:
                errors.append(error)
                continue
            if result:
                return result
        raise ExceptionGroup("none", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
