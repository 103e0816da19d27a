# Nested groups: a failure inside comes out of both, wrapped twice.
import asyncio


async def fail() -> None:
    await asyncio.sleep(0.1)
    raise OSError("deep")


async def nap(name: str) -> None:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(nap("outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(nap("inner"))
                inner.create_task(fail())
    except* OSError as errors:
        print(repr(errors))


asyncio.run(main())
