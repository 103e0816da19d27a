# explained: run-in-a-loop
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    asyncio.run(work())


asyncio.run(main())
