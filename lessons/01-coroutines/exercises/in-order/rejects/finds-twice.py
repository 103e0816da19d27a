# fails: The steps are taken one after the other, each of them once
# advice: `await find(order)` runs the step each time you write it. Keep its result in a variable and use that.
async def deliver(order, find, pack, ship):
    await find(order)
    parcel = await pack(await find(order))
    return await ship(parcel)
