# fails: Each step gets what the step before it gave
# advice: No step has run: each call only made a coroutine, and the next one was given that. Put `await` in front of each call.
async def deliver(order, find, pack, ship):
    goods = find(order)
    parcel = pack(goods)
    return ship(parcel)
