# A group of exceptions out of main: the traceback is a tree.
import asyncio


async def fail(text: str, delay: float) -> None:
    try:
        await asyncio.sleep(delay)
    finally:
        raise ValueError(text)


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(fail("first", 0.05))
        group.create_task(fail("second", 5))


asyncio.run(main())
