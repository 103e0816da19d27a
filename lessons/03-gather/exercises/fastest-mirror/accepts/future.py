import asyncio


async def fastest(mirrors, download):
    loop = asyncio.get_running_loop()
    outcome, errors = loop.create_future(), []

    async def one(mirror):
        try:
            result = await download(mirror)
        except Exception as error:
            errors.append(error)
            if len(errors) == len(mirrors) and not outcome.done():
                outcome.set_exception(ExceptionGroup("all failed", errors))
        else:
            if not outcome.done():
                outcome.set_result(result)

    tasks = [asyncio.ensure_future(one(mirror)) for mirror in mirrors]
    try:
        return await outcome
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
