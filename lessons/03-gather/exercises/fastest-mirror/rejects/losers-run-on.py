# fails: The others are cancelled, and have ended before it returns
# advice: The slower downloads are still running when you return. Cancel them first.
import asyncio


async def fastest(mirrors, download):
    errors = []
    for next_one in asyncio.as_completed([download(mirror) for mirror in mirrors]):
        try:
            return await next_one
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("all mirrors failed", errors)
