import asyncio


async def deliver(order, find, pack, ship):
    steps = iter((find, pack, ship))
    value = order
    while True:
        try:
            step = next(steps)
        except StopIteration:
            return value
        task = asyncio.ensure_future(step(value))
        await asyncio.wait({task})
        value = task.result()
