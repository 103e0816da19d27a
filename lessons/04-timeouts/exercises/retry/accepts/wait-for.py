import asyncio


class Failed(Exception):
    pass


async def retry(call, tries, pause, limit):
    async def all_tries():
        for number in range(tries):
            if number:
                await asyncio.sleep(pause * 2 ** (number - 1))
            try:
                return await call(), None
            except Exception as error:
                last = error
        return "", last

    text, error = await asyncio.wait_for(all_tries(), limit)
    if error is not None:
        raise error
    return text
