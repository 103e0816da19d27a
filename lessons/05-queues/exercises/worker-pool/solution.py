# Workers that never end by themselves, `join` to know when everything is done, and a `finally` that ends them.

import asyncio
from collections.abc import Awaitable, Callable


async def process_all(items: list[str], work: Callable[[str], Awaitable[str]], workers: int) -> dict[str, object]:
    queue: asyncio.Queue[str] = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    results: dict[str, object] = {}

    async def worker() -> None:
        while True:
            item = await queue.get()
            try:
                results[item] = await work(item)
            except Exception as error:
                results[item] = error
            finally:
                queue.task_done()

    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await queue.join()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return results
