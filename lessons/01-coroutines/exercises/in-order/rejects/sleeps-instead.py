# fails: The steps are taken one after the other, each of them once
# advice: A sleep guesses how long a step takes. `await` waits for the step itself, exactly as long as it needs.
import asyncio


async def deliver(order, find, pack, ship):
    goods = await find(order)
    await asyncio.sleep(1)
    parcel = await pack(goods)
    await asyncio.sleep(2)
    return await ship(parcel)
