import asyncio


async def deliver(order, find, pack, ship):
    finding = asyncio.create_task(find(order))
    goods = await finding
    packing = asyncio.create_task(pack(goods))
    parcel = await packing
    shipping = asyncio.create_task(ship(parcel))
    return await shipping


async def main():
    pass


asyncio.run(main())
