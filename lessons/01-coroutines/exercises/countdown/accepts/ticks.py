import asyncio


async def ticks(count):
    for number in range(count):
        yield number
        if number < count - 1:
            await asyncio.sleep(0.5)
            await asyncio.sleep(0.5)


async def countdown(start):
    async for tick in ticks(start + 1):
        print(start - tick)
