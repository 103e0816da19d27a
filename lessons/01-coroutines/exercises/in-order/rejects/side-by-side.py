# fails: Each step gets what the step before it gave
# advice: `gather` starts all three steps at once, before there are any goods to pack. Await one step, then call the next.
import asyncio


async def deliver(order, find, pack, ship):
    goods, parcel, receipt = await asyncio.gather(find(order), pack(order), ship(order))
    return receipt
