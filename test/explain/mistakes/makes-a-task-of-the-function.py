# explained: not-a-coroutine
import asyncio


async def work():
    pass


async def main():
    asyncio.create_task(work)


asyncio.run(main())
