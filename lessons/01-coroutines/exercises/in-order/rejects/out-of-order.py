# fails: Each step gets what the step before it gave
# advice: The goods have to be found before they can be packed. Take the steps in the order find, pack, ship.
async def deliver(order, find, pack, ship):
    parcel = await pack(order)
    goods = await find(parcel)
    return await ship(goods)
