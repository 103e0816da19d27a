import asyncio


async def pages(*names: str) -> list[str]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(0.1, name)) for name in names]
    return [task.result() for task in tasks]


async def main() -> None:
    for page in await pages("a", "b"):
        print(page)


asyncio.run(main())
