# 1.1 In order
#
# A parcel is sent in three steps. Each step is an async function that takes one
# string and, after some seconds, gives one string back:
#
#     find(order)     gives the goods
#     pack(goods)     gives the parcel
#     ship(parcel)    gives the receipt
#
# Write `deliver(order, find, pack, ship)`. It
#
# - takes the three steps in this order, each of them once. A step gets what the
#   step before it gave, and begins when the step before it has ended;
# - returns the receipt: the string itself;
# - lets an exception of a step out to its caller: the exception itself, at once, and
#   not in a group. The step is not tried again, and those after it are not taken.
#
# Any string may come, also an empty one, or the same one twice.

import asyncio
from collections.abc import Awaitable, Callable

# An async function that takes a string and gives a string.
Step = Callable[[str], Awaitable[str]]


async def deliver(order: str, find: Step, pack: Step, ship: Step) -> str:
    return ""  # your code


# To try it. It should print "receipt for box of 2 lamps" after 1 + 2 + 4 = 7 s.
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
