import asyncio


async def retry(call, tries, pause, limit):
    async def go_on():
        wait = pause
        for _ in range(tries - 1):
            try:
                return await call()
            except Exception:
                await asyncio.sleep(wait)
                wait *= 2
        return await call()

    task = asyncio.create_task(go_on())
    try:
        await asyncio.wait([task], timeout=limit)
    finally:
        was_late = not task.done()
        if was_late:
            task.cancel()
            await asyncio.wait([task])
    if was_late:
        raise TimeoutError
    return task.result()
