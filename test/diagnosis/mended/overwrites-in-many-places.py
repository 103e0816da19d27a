import asyncio


class Slots:
    __slots__ = ("count",)

    def __init__(self):
        self.count = 0

    async def add(self):
        self.count = await one() + self.count


async def one():
    await asyncio.sleep(0.1)
    return 1


async def main():
    total = 0
    stock = {"tea": 1}

    async def add(delay):
        nonlocal total
        await asyncio.sleep(delay)
        seen = total
        total = seen + 1

    async def take(key, delay):
        left = stock[key]
        await asyncio.sleep(delay)
        if left:
            stock[key] -= 1

    slots = Slots()
    await asyncio.gather(add(0.1), add(0.2), take("tea", 0.3), take("tea", 0.4), slots.add(), slots.add())
    print(total, stock, slots.count)


asyncio.run(main())
