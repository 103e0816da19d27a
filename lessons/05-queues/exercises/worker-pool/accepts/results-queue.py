import asyncio


async def process_all(items, work, workers):
    todo, done = asyncio.Queue(), asyncio.Queue()
    for item in items:
        todo.put_nowait(item)

    async def loop_for_ever():
        while True:
            item = await todo.get()
            try:
                value = await work(item)
            except asyncio.CancelledError:
                raise
            except Exception as problem:
                value = problem
            await done.put((item, value))

    crew = [asyncio.ensure_future(loop_for_ever()) for _ in range(workers)]
    try:
        return dict([await done.get() for _ in items])
    finally:
        [one.cancel() for one in crew]
        await asyncio.wait(crew)
