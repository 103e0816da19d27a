# When the shielded work itself is cancelled, the waiter is told so.
import asyncio


async def waiter(task: asyncio.Task[None]) -> None:
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError as error:
        print("waiter sees", error.args, asyncio.current_task().cancelling())


async def main() -> None:
    task = asyncio.create_task(asyncio.sleep(5))
    waiting = asyncio.create_task(waiter(task))
    await asyncio.sleep(0.1)
    task.cancel("inner")
    await waiting
    print(waiting.cancelled(), task.cancelled())


asyncio.run(main())
