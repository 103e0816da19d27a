"""One producer, two consumers: every order goes to exactly one cook."""

import asyncio

ORDERS = {"soup": 1.5, "pizza": 4, "salad": 1, "toast": 0.5}  # seconds to cook


async def take_orders(orders: asyncio.Queue) -> None:
    for dish in ORDERS:
        await asyncio.sleep(0.4)
        print("waiter: one", dish)
        await orders.put(dish)
    for _ in range(2):
        await orders.put(None)  # one end marker for each cook


async def cook(name: str, orders: asyncio.Queue) -> None:
    while (dish := await orders.get()) is not None:
        await asyncio.sleep(ORDERS[dish])
        print(f"{name}: {dish} is ready")


async def main() -> None:
    orders = asyncio.Queue()
    await asyncio.gather(take_orders(orders), cook("Ann", orders), cook("Ben", orders))


asyncio.run(main())
