# fails: The receipt is returned
# advice: The receipt is there after the last `await`, but nothing gives it to your caller. Return it.
async def deliver(order, find, pack, ship):
    goods = await find(order)
    parcel = await pack(goods)
    receipt = await ship(parcel)
    print(receipt)
