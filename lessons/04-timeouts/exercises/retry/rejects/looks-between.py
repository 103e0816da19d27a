# fails: The limit holds for calls and pauses together
# advice: Looking at the clock between the calls can't stop a call or a pause that is going on. `asyncio.timeout` can.
import asyncio


async def retry(call, tries, pause, limit):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + limit
    for number in range(tries):
        try:
            return await call()
        except Exception:
            if number == tries - 1:
                raise
        if loop.time() + pause > deadline:
            raise TimeoutError
        await asyncio.sleep(pause)
        pause *= 2
