# explained: cancelled
import asyncio


async def work():
    await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    await task


asyncio.run(main())
