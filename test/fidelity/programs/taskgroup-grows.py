# Tasks may add tasks to the group while it waits; after its end nobody may.
import asyncio


async def branch(group: asyncio.TaskGroup, depth: int) -> None:
    await asyncio.sleep(0.05)
    print("depth", depth)
    if depth < 3:
        group.create_task(branch(group, depth + 1))


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(branch(group, 1))
    coroutine = asyncio.sleep(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split(" object")[0].split("entered")[0].strip()[:12], "RuntimeError")
    coroutine.close()


asyncio.run(main())
