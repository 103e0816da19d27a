# always: counter == 2
import asyncio

counter = 0


async def increment():
    global counter
    value = counter
    await asyncio.sleep(0)
    counter = value + 1


async def main():
    await asyncio.gather(increment(), increment())


asyncio.run(main())
