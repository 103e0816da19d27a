# fails: Each step gets what the step before it gave
# advice: An empty string is a string like any other. Pass it on instead of asking whether there is something in it.
async def deliver(order, find, pack, ship):
    goods = await find(order) or order
    parcel = await pack(goods) or goods
    return await ship(parcel)
