# finds: yield-in-scope
import asyncio
from collections.abc import AsyncIterator


async def pages(*names: str) -> AsyncIterator[str]:
    async with asyncio.TaskGroup() as group:
        for task in [group.create_task(asyncio.sleep(0.1, name)) for name in names]:
            yield await task  # here


async def main() -> None:
    async for page in pages("a", "b"):
        print(page)


asyncio.run(main())
