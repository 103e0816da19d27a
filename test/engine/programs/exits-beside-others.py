import asyncio
import sys


async def bystander() -> None:
    await asyncio.sleep(10)


async def quitter() -> None:
    await asyncio.sleep(1)
    sys.exit(3)


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(bystander())
        group.create_task(quitter())


asyncio.run(main())
