# A second cancel hits the cleanup of the first.
import asyncio


async def worker() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("cleanup begins")
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as error:
            print("cleanup is cancelled", error.args)
            raise
        finally:
            print("cleanup ends")


async def main() -> None:
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.05)
    task.cancel("first")
    await asyncio.sleep(0.05)
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        print("out:", error.args, repr(error.__context__))


asyncio.run(main())
