# sometimes: total == 2
import asyncio
import time

total = 0


def add(after):
    global total
    time.sleep(after)
    value = total
    time.sleep(0.01)
    total = value + 1


async def main():
    await asyncio.gather(asyncio.to_thread(add, 0.1), asyncio.to_thread(add, 0.12))


asyncio.run(main())
