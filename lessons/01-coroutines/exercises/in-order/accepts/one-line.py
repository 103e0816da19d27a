async def deliver(order, find, pack, ship):
    return await ship(await pack(await find(order)))
