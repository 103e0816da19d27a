# A task group waits for all; results are read from the tasks.
import asyncio


async def work(name: str, delay: float) -> str:
    await asyncio.sleep(delay)
    print(name)
    return name * 2


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work("a", 0.2))
        b = group.create_task(work("b", 0.1), name="bee")
        print("body ends", b.get_name())
    print(a.result(), b.result())


asyncio.run(main())
