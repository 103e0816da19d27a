import asyncio


def fib(number):
    return number if number < 2 else fib(number - 1) + fib(number - 2)


async def main():
    fib(30)


asyncio.run(main())
