# explained: no-running-loop
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    asyncio.create_task(work())


async def main():
    await asyncio.to_thread(start)


asyncio.run(main())
