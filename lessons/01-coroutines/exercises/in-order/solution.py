import asyncio
from collections.abc import Awaitable, Callable

Step = Callable[[str], Awaitable[str]]


async def deliver(order: str, find: Step, pack: Step, ship: Step) -> str:
    goods = await find(order)
    parcel = await pack(goods)
    return await ship(parcel)


async def find_goods(order: str) -> str:
    await asyncio.sleep(1)
    return order.removeprefix("order: ")


async def pack_goods(goods: str) -> str:
    await asyncio.sleep(2)
    return f"box of {goods}"


async def ship_parcel(parcel: str) -> str:
    await asyncio.sleep(4)
    return f"receipt for {parcel}"


async def main() -> None:
    print(await deliver("order: 2 lamps", find_goods, pack_goods, ship_parcel))


if __name__ == "__main__":
    asyncio.run(main())
