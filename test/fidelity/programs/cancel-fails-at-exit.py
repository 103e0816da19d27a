# An exception in a task that asyncio.run cancels at the end goes to the log; the program's status is 0.
import asyncio


async def fails_at_the_end() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        raise ValueError("in the cleanup")


async def main() -> str:
    asyncio.create_task(fails_at_the_end())
    await asyncio.sleep(0.05)
    return "main's result"


print(asyncio.run(main()))
