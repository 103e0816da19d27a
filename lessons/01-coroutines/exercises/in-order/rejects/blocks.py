# fails: The steps are taken one after the other, each of them once
# advice: `time.sleep` stops the whole event loop. Awaiting a step waits as long as it takes and lets others go on.
import time


async def deliver(order, find, pack, ship):
    goods = await find(order)
    time.sleep(1)
    parcel = await pack(goods)
    time.sleep(2)
    return await ship(parcel)
