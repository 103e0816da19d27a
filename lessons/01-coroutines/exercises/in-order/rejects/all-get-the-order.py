# fails: Each step gets what the step before it gave
# advice: Every step works on the order here. Keep what each step gives and hand it to the next one.
async def deliver(order, find, pack, ship):
    await find(order)
    await pack(order)
    return await ship(order)
