# python: 3.12+
# With the eager factory a task runs at once, up to its first wait; one that never waits is done when it is made.
# not compared embedded: Python 3.14 names an eager task before its first step, 3.13.0 after it.
import asyncio


async def quick(name: str) -> str:
    print(name, "runs")
    return name


async def slow(name: str) -> str:
    print(name, "begins", asyncio.current_task().get_name())
    await asyncio.sleep(0.05)
    print(name, "ends")
    return name


async def main() -> None:
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(quick("quick"), name="eager")
    print("made", first.done(), first.result(), first.get_name())
    second = asyncio.create_task(slow("slow"), name="slow one")
    print("made", second.done(), asyncio.current_task().get_name())
    print(await second)
    print(await asyncio.gather(quick("a"), slow("b"), quick("c")))
    async with asyncio.TaskGroup() as group:
        third = group.create_task(quick("in a group"))
        print(third.done())


asyncio.run(main())
