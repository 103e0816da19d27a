# Cancelling the owner of a group cancels its tasks; nothing but CancelledError comes out.
import asyncio


async def nap() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.1)
        print("nap ends")


async def owner() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(nap())
    print("not reached")


async def main() -> None:
    task = asyncio.create_task(owner())
    await asyncio.sleep(0.1)
    task.cancel("owner")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)


asyncio.run(main())
