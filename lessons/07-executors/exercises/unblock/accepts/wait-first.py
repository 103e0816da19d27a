import asyncio


async def load_all(names, load, limit):
    results = {}
    running = {}
    for index, name in enumerate(names):
        if len(running) == limit:
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                results[running.pop(task)] = task.result()
        running[asyncio.create_task(asyncio.to_thread(load, name))] = index
    for task, index in running.items():
        results[index] = await task
    return [results[index] for index in range(len(names))]
