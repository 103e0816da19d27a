# An exception of the body cancels the tasks and comes out in the group.
import asyncio


async def tidy() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("tidy")


async def main() -> None:
    for failure in (ZeroDivisionError("body"), asyncio.CancelledError("by itself")):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(tidy())
                await asyncio.sleep(0.1)
                raise failure
        except BaseException as error:
            print(type(error).__name__, error.args[:1], getattr(error, "exceptions", None))


asyncio.run(main())
