# A task that is cancelled before its first step never runs its body.
import asyncio


async def never() -> None:
    print("never printed")


async def main() -> None:
    task = asyncio.create_task(never())
    print(task.cancel("too early"), task.done(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.done(), task.cancelled())
    print(task.cancel())


asyncio.run(main())
