# always: total == 2
import asyncio

total = 0


async def one():
    await asyncio.sleep(0)
    return 1


async def main():
    count = 0

    async def add():
        nonlocal count
        count += await one()

    await asyncio.gather(add(), add())
    return count


total = asyncio.run(main())
