# fails: When all fail, an ExceptionGroup holds every exception
# advice: Only the last exception comes out, and the others are lost. Keep them all, and raise an ExceptionGroup of them.
import asyncio


async def fastest(mirrors, download):
    tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]
    last = None
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except Exception as error:
                last = error
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    raise last
