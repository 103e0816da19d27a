# fails: All downloads run side by side
# advice: You ask the next mirror only when the one before has failed. Start all downloads first, as tasks.
import asyncio


async def fastest(mirrors, download):
    errors = []
    for mirror in mirrors:
        try:
            return await download(mirror)
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("all mirrors failed", errors)
