import asyncio


async def process_all(items, work, workers):
    results, left, running = {}, list(reversed(items)), {}
    try:
        while left or running:
            while left and len(running) < workers:
                item = left.pop()
                running[asyncio.create_task(work(item))] = item
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                results[running.pop(task)] = task.exception() or task.result()
        return results
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
