# wait_for over a task that others await too: the limit of one cancels it for all.
import asyncio


async def limited(task: asyncio.Task[str], limit: float) -> None:
    try:
        print("limited", limit, await asyncio.wait_for(task, limit))
    except (TimeoutError, asyncio.CancelledError) as error:
        print("limited", limit, type(error).__name__)


async def main() -> None:
    task = asyncio.create_task(asyncio.sleep(1, "slept"))
    await asyncio.gather(limited(task, 0.3), limited(task, 0.1))
    print(task.cancelled())


asyncio.run(main())
