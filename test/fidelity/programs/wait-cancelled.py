# Cancelling who waits leaves the waited-for tasks alone.
import asyncio


async def waiter(tasks: list[asyncio.Task[str]]) -> None:
    try:
        await asyncio.wait(tasks)
    except asyncio.CancelledError:
        print("waiter is cancelled", [task.done() for task in tasks])
        raise


async def main() -> None:
    tasks = [asyncio.create_task(asyncio.sleep(0.2, name)) for name in "ab"]
    waiting = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(0.1)
    waiting.cancel()
    print(await asyncio.gather(*tasks), waiting.cancelled())


asyncio.run(main())
