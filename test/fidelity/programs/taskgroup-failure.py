# One failure cancels the siblings and the body; the group raises what failed.
import asyncio


async def fail(delay: float) -> None:
    await asyncio.sleep(delay)
    raise ValueError(delay)


async def tidy(name: str) -> None:
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.1)
        print(name, "is tidy")


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.1))
            group.create_task(tidy("sibling"))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("body is cancelled", asyncio.current_task().cancelling())
                raise
    except* ValueError as errors:
        print(repr(errors), [repr(error) for error in errors.exceptions])
    print("cancelling", asyncio.current_task().cancelling())


asyncio.run(main())
