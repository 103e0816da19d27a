# A task that swallows its cancellation goes on; it must be asked again.
import asyncio


async def stubborn() -> str:
    for attempt in range(3):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as error:
            print("attempt", attempt, error.args, asyncio.current_task().cancelling())
    return "did as it liked"


async def main() -> None:
    task = asyncio.create_task(stubborn())
    for number in range(3):
        await asyncio.sleep(0.05)
        task.cancel(f"please {number}")
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
