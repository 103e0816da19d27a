import asyncio
from itertools import count


async def retry(call, tries, pause, limit):
    async def run():
        for number in count():
            try:
                return await call()
            except asyncio.CancelledError:
                raise
            except BaseException as error:
                if number + 1 >= tries:
                    raise error
            await asyncio.sleep(pause * (1 << number))

    task = asyncio.create_task(run())
    try:
        await asyncio.wait([task], timeout=limit)
        if not task.done():
            raise TimeoutError
        return task.result()
    finally:
        if not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
