# fails: The limit holds for calls and pauses together
# advice: Your call runs in a task of its own, and `asyncio.wait` does not cancel it. Cancel it and wait until it has ended.
import asyncio


async def retry(call, tries, pause, limit):
    async def run():
        nonlocal pause
        for _ in range(tries - 1):
            try:
                return await call()
            except Exception:
                await asyncio.sleep(pause)
                pause *= 2
        return await call()

    task = asyncio.create_task(run())
    done, _ = await asyncio.wait([task], timeout=limit)
    if not done:
        task.cancel()
        raise TimeoutError
    return task.result()
