# explained: loop-already-running
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.run_until_complete(work())


asyncio.run(main())
