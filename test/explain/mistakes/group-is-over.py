# explained: group-over
import asyncio


async def work():
    pass


async def main():
    async with asyncio.TaskGroup() as group:
        pass
    group.create_task(work())


asyncio.run(main())
