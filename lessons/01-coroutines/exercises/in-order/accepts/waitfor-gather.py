import asyncio


async def deliver(order, find, pack, ship):
    [goods] = await asyncio.gather(find(order))
    print("found", goods)
    parcel = await asyncio.wait_for(pack(goods), None)
    try:
        receipt = await ship(parcel)
    except Exception:
        print("shipping failed")
        raise
    return receipt
