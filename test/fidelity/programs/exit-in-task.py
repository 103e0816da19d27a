# sys.exit in a task that nobody awaits ends the program with its status, after main's cleanup.
# not compared with 3.11: when garbage is collected decides how much of a traceback its log shows.
import asyncio
import sys


async def leaves() -> None:
    await asyncio.sleep(0.05)
    sys.exit(7)


async def main() -> None:
    task = asyncio.create_task(leaves())
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main is cancelled")
        print(task.done())
        raise


asyncio.run(main())
