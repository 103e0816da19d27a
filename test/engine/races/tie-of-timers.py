# sometimes: counter == 2
import asyncio

counter = 0


async def in_two_steps():
    global counter
    await asyncio.sleep(1)
    await asyncio.sleep(1)
    value = counter
    await asyncio.sleep(0)
    counter = value + 1


async def at_once():
    global counter
    await asyncio.sleep(2.001)
    counter += 1


async def main():
    await asyncio.gather(in_two_steps(), at_once())


asyncio.run(main())
