# explained: group-not-entered
import asyncio


async def work():
    pass


async def main():
    group = asyncio.TaskGroup()
    group.create_task(work())


asyncio.run(main())
