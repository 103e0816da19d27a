import asyncio


def fib(number):
    return number if number < 2 else fib(number - 1) + fib(number - 2)


async def crunch():
    fib(30)


async def tick():
    await asyncio.sleep(0.001)
    print("tick")


async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.to_thread(fib, 30)
    print("computed in a thread")
    await crunch()
    await ticking


asyncio.run(main())
