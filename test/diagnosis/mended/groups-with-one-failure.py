import asyncio


async def step(name: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    if name == "b":
        raise ValueError("b is broken")


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(step("a", 0.3))
            group.create_task(step("b", 0.1))
    except* ValueError as errors:
        print("failed:", errors.exceptions)


asyncio.run(main())
