# explained: group-failed
import asyncio


async def work():
    raise ValueError("no")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
    except ValueError:
        print("never printed: what comes out is a group")


asyncio.run(main())
