# A timeout around a group cancels the group; TimeoutError comes out plain.
import asyncio


async def nap(name: str) -> None:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise


async def main() -> None:
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.TaskGroup() as group:
                group.create_task(nap("only"))
    except TimeoutError as error:
        print("TimeoutError", error.args)
    try:
        async with asyncio.TaskGroup() as group:
            async with asyncio.timeout(0.1):
                group.create_task(nap("second"))
                await asyncio.sleep(1)
    except* TimeoutError as errors:
        print(repr(errors))


asyncio.run(main())
