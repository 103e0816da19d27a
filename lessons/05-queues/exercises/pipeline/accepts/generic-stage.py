import asyncio
END = object()


async def stage(function, source, sink):
    while (item := (await source.get())) is not END:
        await sink.put(await function(item))
    await sink.put(END)


async def run_pipeline(names, fetch, parse, store, size):
    first, second, third, last = (asyncio.Queue(), asyncio.Queue(size), asyncio.Queue(size), asyncio.Queue())
    for n in names:
        first.put_nowait(n)
    first.put_nowait(END)
    tasks = [asyncio.create_task(stage(f, i, o)) for f, i, o in ((fetch, first, second), (parse, second, third), (store, third, last))]
    try:
        await asyncio.gather(*tasks)
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [last.get_nowait() for _ in names]
