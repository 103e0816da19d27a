import asyncio

END = object()


async def process_all(items, work, workers):
    queue = asyncio.Queue(maxsize=workers)
    outcome = {}

    async def producer():
        for item in items:
            await queue.put(item)
        for _ in range(workers):
            await queue.put(END)

    async def worker():
        while (item := await queue.get()) is not END:
            try:
                outcome[item] = await work(item)
            except Exception as exc:
                outcome[item] = exc

    async with asyncio.TaskGroup() as group:
        group.create_task(producer())
        for number in range(workers):
            group.create_task(worker(), name=f"worker {number}")
    return outcome
