# finds: lost-update lost-update lost-update
import asyncio


class Slots:
    __slots__ = ("count",)

    def __init__(self):
        self.count = 0

    async def add(self):
        self.count = self.count + await one()  # here


async def one():
    await asyncio.sleep(0.1)
    return 1


async def main():
    total = 0
    stock = {"tea": 1}

    async def add(delay):
        nonlocal total
        seen = total
        await asyncio.sleep(delay)
        total = seen + 1

    async def take(key, delay):
        left = stock[key]
        if left:
            await asyncio.sleep(delay)
            left -= 1
            stock[key] = left

    slots = Slots()
    await asyncio.gather(add(0.1), add(0.2), take("tea", 0.3), take("tea", 0.4), slots.add(), slots.add())
    print(total, stock, slots.count)


asyncio.run(main())
