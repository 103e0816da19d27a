# fails: It returns as soon as one succeeds
# advice: `gather` waits for every download, also for those that come too late. Use something that tells you of each one as it ends.
import asyncio


async def fastest(mirrors, download):
    loop = asyncio.get_running_loop()
    ended = {}

    async def timed(mirror):
        try:
            return await download(mirror)
        finally:
            ended[mirror] = loop.time()

    results = await asyncio.gather(*map(timed, mirrors), return_exceptions=True)
    good = [(ended[m], r) for m, r in zip(mirrors, results) if not isinstance(r, BaseException)]
    if not good:
        raise ExceptionGroup("all mirrors failed", results)
    return min(good)[1]
