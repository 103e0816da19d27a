# sys.exit in a task that nobody awaits ends the program with its status, after the others' cleanup.
import asyncio
import sys


async def leaves() -> None:
    await asyncio.sleep(0.05)
    sys.exit(7)


async def other() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("other ends")


async def main() -> None:
    tasks = [asyncio.create_task(other()), asyncio.create_task(leaves())]
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main is cancelled")
        print([task.done() for task in tasks])
        raise


asyncio.run(main())
