# Cancelling the one who waits with wait_for cancels what is waited for.
import asyncio


async def inner() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("inner ends")


async def outer() -> None:
    try:
        await asyncio.wait_for(inner(), 3)
    finally:
        print("outer ends")


async def main() -> None:
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.1)
    print(task.cancel("now"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())


asyncio.run(main())
