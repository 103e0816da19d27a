import asyncio


class OutOfTime(Exception):
    pass


async def within(deadline, coroutine):
    """Like wait_for, but tells its own timeout from one of the coroutine."""
    try:
        async with asyncio.timeout_at(deadline) as limit:
            return await coroutine
    except TimeoutError as error:
        if limit.expired():
            raise OutOfTime from error
        raise


async def retry(call, tries, pause, limit):
    deadline = asyncio.get_running_loop().time() + limit
    try:
        for number in range(1, tries + 1):
            try:
                return await within(deadline, call())
            except OutOfTime:
                raise
            except Exception:
                if number == tries:
                    raise
            await within(deadline, asyncio.sleep(pause))
            pause = pause * 2
    except OutOfTime:
        raise TimeoutError(f"no answer within {limit} s") from None
