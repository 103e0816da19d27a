import asyncio


async def double(number):
    return number * 2


async def main():
    print(list(map(double, [1, 2])))


asyncio.run(main())
