# fails: The limit holds for calls and pauses together
# advice: When the limit is reached in a pause, your code goes on to the next call and only that ends it. Let the TimeoutError of the pause out.
import asyncio


async def retry(call, tries, pause, limit):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + limit
    for number in range(1, tries + 1):
        try:
            async with asyncio.timeout_at(deadline) as timer:
                return await call()
        except Exception as error:
            if number == tries or (isinstance(error, TimeoutError) and timer.expired()):
                raise
        try:
            async with asyncio.timeout_at(deadline):
                await asyncio.sleep(pause)
        except TimeoutError:
            pass
        pause *= 2
