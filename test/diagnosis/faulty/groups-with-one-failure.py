# finds: broken-group
import asyncio


async def step(name: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    if name == "b":
        raise ValueError("b is broken")  # here


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(step("a", 0.3))
        group.create_task(step("b", 0.1))


asyncio.run(main())
