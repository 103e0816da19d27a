# uncancel() takes a request back in the books; cancelling() counts.
import asyncio


async def careful() -> int:
    task = asyncio.current_task()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelling", task.cancelling())
        print("uncancel", task.uncancel(), task.uncancel(), task.uncancel())
    await asyncio.sleep(0.05)
    return task.cancelling()


async def main() -> None:
    task = asyncio.create_task(careful())
    await asyncio.sleep(0.05)
    print(task.cancel(), task.cancel())
    print("left", await task)


asyncio.run(main())
