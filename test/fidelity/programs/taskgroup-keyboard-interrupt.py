# A base exception in a child ends the group and is raised bare.
import asyncio


async def interrupt() -> None:
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt("from a task")


async def nap() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("nap ends")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(interrupt())
        group.create_task(nap())


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args)
