# fails: It waits until the last fetch has ended
# advice: `asyncio.wait` with FIRST_COMPLETED comes back when one fetch has ended. The others are still going on then; wait for all.
import asyncio


async def fetch_all(names, fetch):
    if not names:
        return []
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    return [task.result() for task in tasks if task in done]
