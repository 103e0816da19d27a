# An exception in a finally replaces the one before, which it names as its context.
import asyncio


async def worker() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0)
        raise KeyError("cleanup failed")


async def main() -> None:
    for limit in (0.05, None):
        task = asyncio.create_task(worker())
        try:
            if limit is None:
                await asyncio.sleep(0.05)
                task.cancel()
                await task
            else:
                await asyncio.wait_for(task, limit)
        except (KeyError, TimeoutError) as error:
            print(repr(error), repr(error.__context__), repr(error.__cause__))


asyncio.run(main())
