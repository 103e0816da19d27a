# fails: Each step gets what the step before it gave
# advice: `find(order)` only makes a coroutine. Put `await` in front of every step: that runs it and gives you its string.
async def deliver(order, find, pack, ship):
    goods = find(order)
    parcel = await pack(goods)
    return await ship(parcel)
