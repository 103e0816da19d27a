# explained: not-done-yet
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    print(task.result())


asyncio.run(main())
