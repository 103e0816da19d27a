# fails: Each step gets what the step before it gave
# advice: The last step is called but not awaited, so your caller gets a coroutine. `return await ship(...)` gives the receipt.
async def deliver(order, find, pack, ship):
    goods = await find(order)
    parcel = await pack(goods)
    return ship(parcel)
