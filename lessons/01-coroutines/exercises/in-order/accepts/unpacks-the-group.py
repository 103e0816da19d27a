import asyncio


async def deliver(order, find, pack, ship):
    failed = None
    try:
        async with asyncio.TaskGroup() as group:
            async def steps():
                goods = await find(order)
                parcel = await pack(goods)
                return await ship(parcel)
            task = group.create_task(steps())
    except BaseExceptionGroup as errors:
        failed = errors.exceptions[0]
    if failed is not None:
        raise failed
    return task.result()
