import asyncio


async def numbers(start):
    yield start
    for number in reversed(range(start)):
        await asyncio.sleep(1)
        yield number


async def countdown(start):
    async for number in numbers(start):
        print(number)
